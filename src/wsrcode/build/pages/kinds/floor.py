"""The code beside the law: for each rule of law, what the code says to it."""

from collections.abc import Iterator
from typing import Any

from wsrcode.build.pages.define import FloorRow, Page
from wsrcode.build.pages.press import Press, sure
from wsrcode.model.edition import Edition
from wsrcode.model.provision import Provision


def pages(press: Press) -> Iterator[Page]:
    """Yield one page for each program with a floor report."""
    title = press.words.say("site.floor.title")
    for standard in press.corpus.standards.values():
        rows = press.around.floor.get(standard.id)
        if rows is None:
            continue
        path, edition = f"{standard.id}/floor.md", press.edition(standard)
        places = [
            {
                "name": press.place(place),
                "checked": _checked(press, place),
                "rows": list(_laws(press, edition, rows, place)),
            }
            for place in dict.fromkeys(each.place for each in rows)
        ]
        day = press.words.date(standard.code.law_date)
        drawn = press.draw("floor", title=title, day=day, places=places, fragment=press.fragment(path))
        yield Page(path, drawn, title, standard.id, 120)


def _checked(press: Press, place: str) -> str:
    baseline = press.corpus.baselines.get(place)
    return press.words.date(baseline.checked) if baseline else ""


def _laws(press: Press, edition: Edition, rows: tuple[FloorRow, ...], place: str) -> Iterator[dict[str, Any]]:
    """Yield each rule of law once, with all that the code says to it."""
    floors = {each.floor.id: each.floor for each in rows if each.place == place}
    for floor in floors.values():
        yield {
            "law": press.law(floor),
            "citation": press.english(floor.citation),
            "source": floor.source,
            "says": press.demand(floor),
            "answers": list(_answers(press, edition, [each for each in rows if each.floor.id == floor.id])),
        }


def _answers(press: Press, edition: Edition, rows: list[FloorRow]) -> Iterator[dict[str, Any]]:
    """Yield each way in which the code stands to a rule of law, with the provisions that do."""
    for standing in dict.fromkeys(each.standing for each in rows):
        like = [each for each in rows if each.standing == standing and each.provision]
        shown = [edition.standard.provisions[each.provision] for each in like if each.printable]
        yield {
            "standing": standing,
            "word": press.word("standing", standing),
            "provisions": [
                _provision(press, edition, each, rows[0].floor.measure) for each in _ordered(edition, shown)
            ],
            "waiting": sum(not each.printable for each in like),
        }


def _ordered(edition: Edition, provisions: list[Provision]) -> list[Provision]:
    order = list(edition.standard.numbers)
    return sorted(
        {each.id: each for each in provisions}.values(),
        key=lambda each: order.index(each.id) if each.id in order else len(order),
    )


def _provision(press: Press, edition: Edition, provision: Provision, measure: str) -> dict[str, Any]:
    return {
        "number": edition.standard.numbers.get(provision.id, ""),
        "title": press.said(edition[f"provisions/{provision.id}/title"]),
        "href": press.address(edition.standard, provision.id),
        "figures": _figures(press, provision, measure),
    }


def _figures(press: Press, provision: Provision, measure: str) -> list[str]:
    limits = [each for duty in provision.obligations for each in duty.limits if each.measure == measure]
    return [press.words.limit(each) for each in limits if sure(each.evidence)]
