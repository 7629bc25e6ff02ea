"""What a buyer's sheet says: what the agreement asks of buyers, and what follows when a supplier breaks the code."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any, ClassVar

from wsrcode.build.laws import Laws
from wsrcode.build.row import placed
from wsrcode.build.side_model import (
    Item,
    Pen,
    SideEdition,
    consequence,
    frame,
    front,
    parts,
    tier_told,
    tiers_of,
)
from wsrcode.build.side_terms import words_of
from wsrcode.model.code import Tier
from wsrcode.model.provision import PRINTABLE


@dataclass(frozen=True, eq=False)
class BuyerEdition(SideEdition):
    """A standard in one language, as its buyers read it."""

    side: ClassVar[str] = "buyer"
    output: ClassVar[str] = "buyer"

    @property
    def name(self) -> str:
        """What to call it: `fair-food buyer es`."""
        return f"{self.standard.id} buyer {self.tag}"

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """What binds buyers, as the outline orders it, each with the grounds it rests on."""
        items = self.all_items((), frozenset())
        return tuple(replace(each, told={**each.told, **_grounded(self.laws, each)}) for each in items)

    @cached_property
    def unfinished(self) -> tuple[str, ...]:
        """Why it cannot be handed out as final; nothing when it can."""
        pen = Pen(self.edition)
        _said(self, pen)
        for tier in tiers_of(self.standard, self.items):
            tier_told(self, tier, pen)
        found = [*self.drafts(), *(f"{key} is {why}" for key, why in pen.unfinished.items())]
        return tuple(dict.fromkeys((*found, *(why for item in self.items for why in item.unfinished))))

    @cached_property
    def model(self) -> dict[str, Any]:
        """Everything the templates print."""
        pen = Pen(self.edition)
        return {
            "id": self.name,
            **frame(self.language, self.standard.program, draft=bool(self.unfinished)),
            **_said(self, pen),
            "parts": list(parts(self, self.items, pen, agreement_first=True)),
        }


def _grounded(laws: Laws, item: Item) -> dict[str, Any]:
    """Return the grounds of a provision, and whether it is kept on one page with them."""
    return {"grounds": [laws.ground(each) for each in item.provision.rests_on], **placed(item.told)}


def _said(sheet: BuyerEdition, pen: Pen) -> dict[str, Any]:
    duties = [duty for item in sheet.items for duty in item.provision.obligations if sheet.owed(duty)]
    owed = sum(each.modality != "may" for each in duties)
    hidden = len(list(_unverified(sheet)))
    return {
        **front(sheet, pen),
        "whose": _whose(sheet, pen),
        "counts": sheet.language.say("sheet.counts", obligations=owed, provisions=len(sheet.items)),
        "unprinted": sheet.language.say("sheet.unprinted", count=hidden) if hidden else "",
        "inducement": _inducement(sheet, pen),
        "stops": list(_stops(sheet, pen)),
    }


def _whose(sheet: BuyerEdition, pen: Pen) -> str:
    named = [pen(f"program/holders/{each}/plural") for each in sheet.holders]
    between = sheet.language.say("between")
    who = between.join(map(words_of, named))
    return sheet.language.say("sheet.asks", who=who)


def _unverified(sheet: BuyerEdition) -> Iterator[str]:
    for part in sheet.standard.code.outline:
        for each in sheet.standard.in_order(part):
            if not each.printable and any(sheet.owed(duty) for duty in each.obligations):
                yield each.id


def _inducement(sheet: BuyerEdition, pen: Pen) -> dict[str, Any]:
    """Return what makes it worth a supplier's while; what is not verified is not told."""
    found = sheet.standard.program.inducement
    if found is None or found.kind == "none":
        return {"kind": sheet.language.say("sheet.no_inducement"), "text": "", "mark": ""}
    kind = sheet.language.say(f"sheet.inducement_{found.kind.replace('-', '_')}")
    if found.evidence not in PRINTABLE:
        pen.flag("program/inducement", "unverified")
        return {"kind": kind, "text": sheet.language.say("sheet.inducement_unverified"), "mark": ""}
    return {"kind": kind, "text": pen("program/inducement"), "mark": found.evidence}


def _stops_buying(tier: Tier) -> bool:
    return tier.consequence is not None and tier.consequence.stop_buying


def _stops(sheet: BuyerEdition, pen: Pen) -> Iterator[dict[str, Any]]:
    """Yield when buyers stop buying; tiers after which the same follows are named together."""
    told = [
        ({"title": pen(f"tiers/{each.id}/title"), "zero": each.zero_tolerance}, _stop(sheet, each, pen))
        for each in sheet.standard.code.tiers
        if _stops_buying(each)
    ]
    for same, run in groupby(told, key=itemgetter(1)):
        yield {"tiers": [tier for tier, _ in run], **same}


def _stop(sheet: BuyerEdition, tier: Tier, pen: Pen) -> dict[str, Any]:
    found = tier.consequence
    known = found is not None and found.evidence in PRINTABLE
    length = found.at_least if found and known else None
    return {
        "text": consequence(sheet, tier, pen),
        "length": sheet.language.say("sheet.stop_length", amount=sheet.language.amount(length)) if length else "",
        "mark": found.evidence if found and known else "",
    }
