"""A code that says nothing of how it is changed.

Why: Work changes, and the first text is never right. Where no way of changing it is agreed, it is changed quietly, or
not at all.

Faulty:
    example/program.yml:
      governance: {decides: [workers-organisation], heard: [monitor]}

Sound:
    example/program.yml:
      governance: {decides: [workers-organisation], revision: Workers propose and the organisation decides.}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.WARNING)
def no_revision_process(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield a program whose governance has no revision."""
    governance = standard.program.governance
    if not governance.revision:
        yield Problem("does not say how the text is revised; add revision", at=governance)
