"""What suppliers and buyers owe: one page for each of them, and one for each fact that decides what applies.

Everything stands on the page; a reader ticks what is so with them, and the rest is hidden by style alone. A small
script keeps the ticks in the address, so that they can be sent to somebody. Where neither is to be had, the pages of
the facts say the same.
"""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from wsrcode.build.pages.define import Page
from wsrcode.build.pages.duties import deciding, holders, owed
from wsrcode.build.pages.files import Offered, Row, offered, rows
from wsrcode.build.pages.kinds.part import contents
from wsrcode.build.pages.kinds.tiers import row as tier_row
from wsrcode.build.pages.press import Press
from wsrcode.model.edition import Edition
from wsrcode.model.law import above
from wsrcode.model.program import Holder
from wsrcode.model.provision import Provision

_RANK = 80
_WORLD = "int"


def pages(press: Press) -> Iterator[Page]:
    """Yield the ways in, the page of each who owes something, and the page of each fact."""
    for standard in press.corpus.standards.values():
        edition, people = press.edition(standard), holders(standard)
        if people:
            yield _first(press, edition, people)
        for holder in people:
            if press.wants(_path(edition, holder.id)):
                yield _of_holder(press, edition, holder)
        for fact in _facts(edition):
            if press.wants(_path(edition, f"if-{fact}")):
                yield _of_fact(press, edition, fact)


def _path(edition: Edition, name: str) -> str:
    return f"{edition.standard.id}/obligations/{name}.md"


def _facts(edition: Edition) -> list[str]:
    return [each.id for each in edition.standard.program.facts if deciding(edition.standard, each.id)]


def _question(press: Press, edition: Edition, fact: str) -> Any:
    return press.said(edition.get(f"program/facts/{fact}")) or fact


def _who(press: Press, edition: Edition, holder: Holder) -> str:
    name = edition[f"program/holders/{holder.id}/plural"].text
    return press.words.say("site.obligations.of", who=name[:1].upper() + name[1:])


def _first(press: Press, edition: Edition, people: list[Holder]) -> Page:
    standard, title = edition.standard, press.words.say("site.obligations.title")
    files = [each for each in offered(press, standard) if each.language == press.language]
    told = {
        "title": title,
        "standard": standard,
        "people": [
            {
                "title": _who(press, edition, each),
                "count": sum(len(found) for _, found in owed(standard, each)),
                "href": f"{each.id}.md",
            }
            for each in people
        ],
        "facts": [{"question": _question(press, edition, each), "href": f"if-{each}.md"} for each in _facts(edition)],
        "sheets": _listed(files, "sheets"),
        "buyers": _listed(files, "buyers"),
        "top": f"../../{press.around.files}",
    }
    return Page(f"{standard.id}/obligations/index.md", press.draw("obligations", **told), title, standard.id, _RANK)


def _listed(files: list[Offered], group: str) -> list[Row]:
    return rows(each for each in files if each.group == group)


def _of_holder(press: Press, edition: Edition, holder: Holder) -> Page:
    standard, title = edition.standard, _who(press, edition, holder)
    parts: list[dict[str, Any]] = [
        {
            "number": [each.id for each in standard.code.outline].index(part.id) + 1,
            "title": press.said(edition[f"parts/{part.id}/title"]),
            "icon": press.icon(part.icon),
            "provisions": [_provision(press, edition, each, holder.id) for each in found],
            "facts": frozenset.intersection(*(standard.facts_of(each) for each in found)),
        }
        for part, found in owed(standard, holder)
    ]
    shown = [each for part in parts for each in part["provisions"]]
    facts = [each.id for each in standard.program.facts if any(each.id in found["only_if"] for found in shown)]
    tiers = {each["tier"]["id"] for each in shown if each["tier"]}
    values = {
        "title": title,
        "standard": standard,
        "parts": parts,
        "facts": [{"id": each, "question": _question(press, edition, each)} for each in facts],
        "places": _places(press, edition, shown),
        "style": _style(facts, _jurisdictions(edition, shown)),
        "tiers": [tier_row(press, edition, each) for each in standard.code.tiers if each.id in tiers],
        "marks": [each for each in press.words.group("site.marks") if any(found["mark"] == each for found in shown)],
        "count": len(shown),
    }
    return Page(_path(edition, holder.id), press.draw("owed", **values), title, standard.id, _RANK, listed=False)


def _provision(press: Press, edition: Edition, provision: Provision, holder: str) -> dict[str, Any]:
    shown = contents(press, edition, provision)
    known = press.corpus.floors
    return {
        **shown,
        "only_if": edition.standard.facts_of(provision),
        "asks": [_question(press, edition, each) for each in provision.only_if],
        "duties": [
            duty
            for duty, owed_by in zip(shown["duties"], provision.obligations, strict=True)
            if holder in owed_by.holder
        ],
        "laws": [
            {**law, "at": known[each.law][1].jurisdiction}
            for law, each in zip(shown["floor"], provision.floor, strict=True)
            if each.law in known and each.stands != "same"
        ],
        "href": Markup("../") + press.address(edition.standard, provision.id),
    }


def _jurisdictions(edition: Edition, shown: list[dict[str, Any]]) -> dict[str, set[str]]:
    """Return by place of the program the jurisdictions whose law stands on the page and is in force there."""
    there = {law["at"] for each in shown for law in each["laws"]}
    found = {place: there & {*above(place), _WORLD} for place in edition.standard.program.places}
    return found if len({frozenset(each) for each in found.values()}) > 1 else {}


def _places(press: Press, edition: Edition, shown: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"id": place, "name": press.place(place)} for place in _jurisdictions(edition, shown)]


def _style(facts: list[str], places: dict[str, set[str]]) -> Markup:
    """Return what hides the provisions that do not apply, as the ticks say it."""
    # Ids of facts and places are slugs; nothing in them can end the element.
    rules = [
        f'.wsr-owed:has(#only:checked):has(#if-{each}:not(:checked)) [data-if~="{each}"]{{display:none}}'
        for each in facts
    ]
    for place, laws in places.items():
        rules += [
            f".wsr-owed:has(#at-{place}:checked) [data-at]{_none_of(laws)}{{display:none}}",
        ]
    return Markup("\n".join(rules))  # noqa: S704 - made of slugs


def _none_of(laws: set[str]) -> str:
    return "".join(f':not([data-at="{each}"])' for each in sorted(laws))


def _of_fact(press: Press, edition: Edition, fact: str) -> Page:
    standard = edition.standard
    question = _question(press, edition, fact)
    title = press.words.say("site.obligations.fact_title", question=edition[f"program/facts/{fact}"].text)
    names = {each.id for each in holders(standard)}
    rows = [_row(press, edition, each, names) for each in deciding(standard, fact)]
    told = {"title": title, "standard": standard, "question": question, "rows": rows}
    return Page(_path(edition, f"if-{fact}"), press.draw("owed_if", **told), title, standard.id, _RANK, listed=False)


def _row(press: Press, edition: Edition, provision: Provision, names: set[str]) -> dict[str, Any]:
    shown = contents(press, edition, provision)
    return {
        **shown,
        "duties": [
            duty
            for duty, owed_by in zip(shown["duties"], provision.obligations, strict=True)
            if not names.isdisjoint(owed_by.holder)
        ],
        "href": Markup("../") + press.address(edition.standard, provision.id),
    }
