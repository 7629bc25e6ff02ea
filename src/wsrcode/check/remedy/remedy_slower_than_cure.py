"""A remedy that may take longer than the cure of the breach.

Why: When a farm counts as cured while the worker still waits for what was lost, nobody is left with a reason to hurry.

Faulty:
    example/provisions/work/pay-on-time.yml:
      remedy: {make_whole: true, within: 60 days, how: What is owed is paid.}

Sound:
    example/provisions/work/pay-on-time.yml:
      remedy: {make_whole: true, within: 14 days, how: What is owed is paid.}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Cure, Provision, Severity


@check(on=Provision, severity=Severity.WARNING)
def remedy_slower_than_cure(provision: Provision, around: Around) -> Iterator[Problem]:
    """Yield a provision whose remedy is due after the cure of its tier."""
    tier = around.standard.tiers.get(provision.tier)
    if provision.remedy is None or tier is None or not isinstance(tier.cure, Cure):
        return
    given, cured = provision.remedy.within, tier.cure.within
    if given and cured and given.comparable(cured) and given > cured:
        yield Problem(
            f"gives the worker a remedy within {given}, but the breach counts as cured within {cured}; shorten it",
            key=("remedy", "within"),
        )
