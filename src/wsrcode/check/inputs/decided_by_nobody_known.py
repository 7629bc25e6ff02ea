"""An input decided by somebody who has no part in the program.

Why: A decision is worth what its maker answers for. An organisation that the program does not name can be asked by
nobody.

Faulty:
    example/inputs/2026-example-assembly.yml:
      outcome: {decision: accepted, by: workers-organization, why: Rest is a right.}

Sound:
    example/inputs/2026-example-assembly.yml:
      outcome: {decision: accepted, by: workers-organisation, why: Rest is a right.}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Input, Severity
from wsrcode.model.words import did_you_mean


@check(on=Input, severity=Severity.ERROR)
def decided_by_nobody_known(given: Input, around: Around) -> Iterator[Problem]:
    """Yield an input whose outcome names no organisation of the program."""
    if given.outcome is None:
        return
    known = {each.id for each in around.standard.program.organisations}
    if given.outcome.by not in known:
        hint = did_you_mean(given.outcome.by, known)
        yield Problem(f"{given.outcome.by} is no organisation of the program{hint}", key=("outcome", "by"))
