"""The tiers: what happens when somebody breaks a rule, the most serious first."""

from collections.abc import Iterator
from typing import Any

from wsrcode.build.pages.define import Page
from wsrcode.build.pages.press import Press, sure
from wsrcode.build.pages.terms import stages
from wsrcode.model.code import Consequence, Cure, Tier
from wsrcode.model.edition import Edition


def pages(press: Press) -> Iterator[Page]:
    """Yield one page a program."""
    title = press.words.say("site.tiers.title")
    for standard in press.corpus.standards.values():
        edition = press.edition(standard)
        rows = [row(press, edition, each) for each in standard.code.tiers]
        drawn = press.draw("tiers", standard=standard, rows=rows, title=title)
        yield Page(f"{standard.id}/tiers.md", drawn, title, standard.id, 100)


def row(press: Press, edition: Edition, tier: Tier) -> dict[str, Any]:
    """Return a tier as pages show it."""
    standard = edition.standard
    cure = tier.cure if isinstance(tier.cure, Cure) and sure(tier.cure.evidence) else None
    told = press.said(edition.get(f"tiers/{tier.id}/cure")) if cure else None
    return {
        "id": tier.id,
        "zero": tier.zero_tolerance,
        "title": press.said(edition[f"tiers/{tier.id}/title"]),
        "icon": press.icon(tier.icon),
        "worker": press.said(edition.get(f"tiers/{tier.id}/worker")),
        "consequence": _consequence(press, edition, tier),
        "stages": stages(press, edition, tier),
        "cure": told,
        "no_cure": tier.cure == "none",
        "within": press.words.amount(cure.within) if cure and cure.within else None,
        "within_unknown": bool(told and cure and "within" in cure.unverified),
        "provisions": [
            {
                "number": standard.numbers[each.id],
                "title": press.said(edition[f"provisions/{each.id}/title"]),
                "href": press.address(standard, each.id),
            }
            for each in press.printable(standard)
            if each.tier == tier.id
        ],
    }


def _consequence(press: Press, edition: Edition, tier: Tier) -> dict[str, Any] | None:
    known: Consequence | None = tier.consequence
    if known is None or not sure(known.evidence):
        return None
    return {
        "words": press.said(edition.get(f"tiers/{tier.id}/consequence")),
        "at_least": press.words.amount(known.at_least) if known.at_least else None,
        "stop_buying": known.stop_buying,
    }
