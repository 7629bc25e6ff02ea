"""What an obligation sheet says: the part of a code that binds one supplier, as plain values for the templates."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any, ClassVar

from wsrcode.build.changes import Changed, changed
from wsrcode.build.laws import original_once
from wsrcode.build.row import handed_on
from wsrcode.build.side_model import (
    Item,
    Pen,
    SideEdition,
    brief,
    frame,
    front,
    parts,
    place,
    state_of,
    tier_told,
    tiers_of,
)
from wsrcode.build.side_terms import words_of
from wsrcode.model.code import Tier
from wsrcode.model.edition import State
from wsrcode.model.law import above
from wsrcode.model.record import Supplier
from wsrcode.model.since import Since
from wsrcode.model.standard import Standard

_KEPT = 256
"""Suppliers for whom the same has changed share it; more sorts of suppliers than this are told anew."""


@dataclass(frozen=True, eq=False)
class SheetEdition(SideEdition):
    """A standard in one language, readied once for the sheets of all suppliers."""

    side: ClassVar[str] = "supplier"
    output: ClassVar[str] = "sheet"
    _items: dict[tuple[str, ...], tuple[Item, ...]] = field(default_factory=dict)
    _changed: dict[tuple[frozenset[str], Since], Changed] = field(default_factory=dict)

    def items(self, supplier: Supplier) -> tuple[Item, ...]:
        """Return what binds a supplier, as the outline orders it."""
        places = tuple(sorted({each for place in supplier.places for each in above(place)} | {"int"}))
        if places not in self._items:
            self._items[places] = tuple(self.all_items(supplier.places, frozenset(places)))
        return tuple(each for each in self._items[places] if self.standard.binds(each.provision, supplier))

    def changed(self, supplier: Supplier) -> Changed:
        """Return what has changed since the sheet that a supplier holds."""
        since = self.desk.since(supplier)
        if since is None:
            return changed(self, supplier, None)
        # What binds a supplier is decided by its facts alone.
        key = (frozenset(supplier.facts), since)
        if key not in self._changed:
            if len(self._changed) >= _KEPT:
                self._changed.clear()
            self._changed[key] = changed(self, supplier, since)
        return self._changed[key]

    def unfinished(self, supplier: Supplier) -> tuple[str, ...]:
        """Return why a supplier's sheet cannot be handed out as final; nothing when it can."""
        items, pen = self.items(supplier), Pen(self.edition)
        _head(self, supplier, pen)
        for tier in tiers_of(self.standard, items):
            tier_told(self, tier, pen)
        pen(f"tiers/{_worst(self.standard, items).id}/title")
        found = [*self.drafts(), *(f"{key} is {why}" for key, why in pen.unfinished.items())]
        found.extend(each for item in items for each in item.unfinished)
        return tuple(dict.fromkeys((*found, *self.changed(supplier).unfinished)))


def model(sheet: SheetEdition, supplier: Supplier) -> dict[str, Any]:
    """Return all that a sheet says to one supplier."""
    items, language, standard = sheet.items(supplier), sheet.language, sheet.standard
    pen = Pen(sheet.edition)
    unfinished = sheet.unfinished(supplier)
    worst = _worst(standard, items)
    states = Counter(state_of(sheet, each) for each in unfinished)
    duties = sum(len(each.told["duties"]) for each in items)
    untranslated, unread = states[State.UNTRANSLATED], states[State.DRAFT] + states[State.STALE]
    return {
        "id": f"{standard.id} sheet {supplier.id} {sheet.tag}",
        **frame(language, standard.program, draft=bool(unfinished)),
        **_head(sheet, supplier, pen),
        "counts": language.say("sheet.counts", obligations=duties, provisions=len(items)),
        "untranslated": language.say("sheet.untranslated", count=untranslated) if untranslated else "",
        "unread": language.say("sheet.unread", count=unread) if unread else "",
        "changed": sheet.changed(supplier).told,
        "worst": pen(f"tiers/{worst.id}/title"),
        "zero": [brief(each) for each in items if each.provision.tier in (standard.zero_tolerance or {worst.id})],
        "tiers": [tier_told(sheet, each, pen) for each in tiers_of(standard, items)],
        "parts": list(parts(sheet, _beside_law(items), pen)),
        "others": list(_others(sheet, items, pen)),
    }


def _worst(standard: Standard, items: tuple[Item, ...]) -> Tier:
    """Return the tier that stands first on a sheet: what is never tolerated, else the worst that binds the supplier."""
    used, tiers = tiers_of(standard, items), standard.code.tiers
    never = [each for each in (*used, *tiers) if each.zero_tolerance]
    return next(iter((*never, *used, *tiers)))


def _beside_law(items: tuple[Item, ...]) -> tuple[Item, ...]:
    told = original_once(each.told for each in items)
    return tuple(replace(each, told=own) for each, own in zip(items, told, strict=True))


def _head(sheet: SheetEdition, supplier: Supplier, pen: Pen) -> dict[str, Any]:
    known = {each.id for each in sheet.standard.program.facts}
    unread = [each for each in supplier.places if each not in sheet.corpus.baselines]
    day = sheet.language.date(sheet.standard.code.law_date)
    return {
        **front(sheet, pen),
        "whose": supplier.name,
        "supplier": {
            "name": supplier.name,
            "fictional": supplier.fictional,
            "places": sheet.language.say("between").join(place(sheet, each) for each in supplier.places),
            "workers": sheet.language.numerals.written(supplier.workers) if supplier.workers else "",
            "facts": [pen(f"program/facts/{each}") for each in supplier.facts if each in known],
        },
        "law_date": sheet.language.say("sheet.law_date", date=day),
        "law_unread": _unread_law(sheet, unread),
    }


def _unread_law(sheet: SheetEdition, places: list[str]) -> str:
    names = sheet.language.joined([place(sheet, each) for each in places])
    return sheet.language.say("sheet.law_unread", places=names) if places else ""


def _owed(item: Item, name: str) -> list[dict[str, Any]]:
    """Return the duties of a provision that a holder has."""
    return [duty for duty in item.told["duties"] if name in duty["holders"]]


def _first(owed: dict[str, list[Any]], name: str) -> str:
    """Return the first holder who owes what this one owes."""
    return next(each for each in owed if owed[each] == owed[name])


def _others(sheet: SheetEdition, items: tuple[Item, ...], pen: Pen) -> Iterator[dict[str, Any]]:
    """Yield what each holder but the one with most duties must know: a page to hand on."""
    counted = Counter(name for item in items for duty in item.told["duties"] for name in duty["holders"])
    chief = next((name for name, _ in counted.most_common(1)), None)
    names = [each for each in sheet.holders if each != chief and counted[each]]
    owed = {name: [_owed(item, name) for item in items] for name in names}
    # Those who owe the same have one page between them.
    for own, same in groupby(sorted(names, key=lambda each: names.index(_first(owed, each))), key=owed.__getitem__):
        group = list(same)
        rows = [
            {**brief(item), "key": item.told["key"], "duties": duties}
            for item, duties in zip(items, own, strict=True)
            if duties
        ]
        titles = [pen(f"program/holders/{each}/name") for each in group]
        who = sheet.language.joined([*map(words_of, titles)], "or")
        yield {
            "id": f"for-{'-'.join(group)}",
            "title": sheet.language.say("sheet.others", who=who),
            "about": sheet.language.say("sheet.others_about", who=who),
            "count": sheet.language.numerals.written(sum(len(each["duties"]) for each in rows)),
            "rows": rows,
            "tall": handed_on(rows),
        }
