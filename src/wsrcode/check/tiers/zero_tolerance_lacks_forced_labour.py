"""A zero tolerance that leaves forced labour out.

Why: Every country must suppress forced labour, whether it ratified the conventions or not. A code whose worst
tier does not hold it lets a farm that forces people keep its buyers while it follows a plan.

Faulty:
    example/provisions/core/no-forced-labour.yml:
      tier: corrective

Sound:
    example/provisions/core/no-forced-labour.yml:
      tier: zero-tolerance
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard

FORCED_LABOUR = {"C029", "C105", "P029"}


@check(on=Standard, severity=Severity.ERROR)
def zero_tolerance_lacks_forced_labour(standard: Standard, _: Around) -> Iterator[Problem]:
    worst = [each for each in standard.provisions.values() if each.tier in standard.zero_tolerance]
    cited = {ground.instrument for provision in worst for ground in provision.rests_on}
    if standard.zero_tolerance and not cited & FORCED_LABOUR:
        tier = next(each for each in standard.code.tiers if each.zero_tolerance)
        message = f"no provision of tier {tier.id!r} rests on ILO C029, C105 or P029; put forced labour there"
        yield Problem(message, at=tier)
