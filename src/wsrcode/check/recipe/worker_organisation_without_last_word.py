"""A code whose last word is not the worker organisation's.

Why: Whoever can change the text alone can take away what it gives. Buyers and suppliers are heard, and their knowledge
makes the code better; the decision stays with those whom it protects.

Faulty:
    example/program.yml:
      governance: {decides: [monitor], heard: [workers-organisation], revision: The monitor revises the code.}

Sound:
    example/program.yml:
      governance: {decides: [workers-organisation], heard: [monitor], revision: The organisation revises the code.}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.ERROR)
def worker_organisation_without_last_word(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield who decides when no worker organisation does, and who decides beside it."""
    program = standard.program
    workers = {each.id for each in program.organisations if "worker-organisation" in each.roles}
    if not workers:
        return
    deciding = program.governance.decides
    if workers.isdisjoint(deciding):
        message = f"leaves the last word to others than workers; let {min(workers)} decide"
        yield Problem(message, at=program, key=("governance", "decides"))
        return
    # Who sits on a side decides only together with the workers' side, and it was agreed so.
    seated = {name for side in program.governance.sides for name in side.organisations}
    known = {each.id for each in program.organisations} - seated
    for n, name in enumerate(deciding):
        if name in known - workers:
            message = f"{name} decides beside the worker organisation; move it to heard, unless it was agreed so"
            yield Problem(message, at=program, key=("governance", "decides", n), severity=Severity.WARNING)
