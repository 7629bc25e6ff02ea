"""A tier that no provision stands in.

Why: A tier that is defined and never used looks like a promise. A reader believes that something is zero
tolerance when nothing is.

Faulty:
    example/provisions/buyers/premium.yml:
      tier: corrective
    example/provisions/buyers/stop-buying.yml:
      tier: corrective

Sound:
    example/provisions/buyers/premium.yml:
      tier: corrective
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.NOTICE)
def unused_tier(standard: Standard, _: Around) -> Iterator[Problem]:
    used = {provision.tier for provision in standard.provisions.values()}
    for tier in standard.code.tiers:
        if tier.id not in used:
            yield Problem(f"no provision stands in tier {tier.id!r}; use it, or remove it", at=tier)
