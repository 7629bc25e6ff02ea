"""A rule about pay whose remedy does not give the money back.

Why: Where wages are withheld, a plan to do better next season leaves the worker poorer by what was already earned.
Only payment of what was lost makes the rule worth calling about.

Faulty:
    example/provisions/work/pay-on-time.yml:
      guards_against: [withholding-of-wages]
      remedy: {how: The grower promises to pay on time from now on.}
Also: translations/glossary-word

Sound:
    example/provisions/work/pay-on-time.yml:
      guards_against: [withholding-of-wages]
      remedy: {make_whole: true, how: What is owed is paid.}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity


@check(on=Provision, severity=Severity.WARNING)
def lost_pay_not_made_whole(provision: Provision, around: Around) -> Iterator[Problem]:
    """Yield a provision about pay with a remedy that makes nobody whole."""
    if provision.remedy is None or provision.remedy.make_whole:
        return
    if "withholding-of-wages" in provision.guards_against or _costs_workers_money(provision, around):
        yield Problem("is about pay, but its remedy pays nothing back; add make_whole: true", key=("remedy",))


def _costs_workers_money(provision: Provision, around: Around) -> bool:
    suppliers = {each.id for each in around.standard.program.holders if each.side == "supplier"}
    return any(
        _is_money(limit.measure, around)
        for duty in provision.obligations
        if not suppliers.isdisjoint(duty.holder)
        for limit in duty.limits
    )


def _is_money(measure: str, around: Around) -> bool:
    known = around.corpus.measures.get(measure)
    return known is not None and (known.unit == "money" or known.unit.startswith("USD"))
