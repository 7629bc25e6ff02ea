"""A zero tolerance that leaves child labour out.

Why: The worst forms of child labour must end at once, says a convention that every member of the ILO has
ratified. A plan with a deadline would leave a child at work until it ends.

Faulty:
    example/provisions/core/no-child-labour.yml:
      tier: corrective

Sound:
    example/provisions/core/no-child-labour.yml:
      tier: zero-tolerance
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard

CHILD_LABOUR = {"C138", "C182"}


@check(on=Standard, severity=Severity.ERROR)
def zero_tolerance_lacks_child_labour(standard: Standard, _: Around) -> Iterator[Problem]:
    worst = [each for each in standard.provisions.values() if each.tier in standard.zero_tolerance]
    cited = {ground.instrument for provision in worst for ground in provision.rests_on}
    if standard.zero_tolerance and not cited & CHILD_LABOUR:
        tier = next(each for each in standard.code.tiers if each.zero_tolerance)
        message = f"no provision of tier {tier.id!r} rests on ILO C138 or C182; put child labour there"
        yield Problem(message, at=tier)
