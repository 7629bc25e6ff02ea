"""A program: what it is, the ways into it for workers and for those who owe them something, and its parts."""

from collections.abc import Iterator
from typing import Any

from wsrcode.build.pages.call import told
from wsrcode.build.pages.define import Page
from wsrcode.build.pages.duties import holders
from wsrcode.build.pages.hand import in_hand, parts_for_workers
from wsrcode.build.pages.markup import link
from wsrcode.build.pages.press import Press, sure, unverified
from wsrcode.model.code import Part
from wsrcode.model.edition import Edition
from wsrcode.model.program import Agreement
from wsrcode.model.standard import Standard


def pages(press: Press) -> Iterator[Page]:
    """Yield the page of each program."""
    for standard in press.corpus.standards.values():
        yield _page(press, standard)


def _page(press: Press, standard: Standard) -> Page:
    edition, program = press.edition(standard), standard.program
    folder = standard.folder
    values = {
        "standard": standard,
        "edition": edition,
        "said": press.said,
        "official": program.publisher.official,
        "publisher": link(program.publisher.url, program.publisher.name)
        if program.publisher.url
        else press.own(standard, program.publisher.name),
        "lines": [told(press, edition, each) for each in program.lines],
        "rights": bool(parts_for_workers(edition)),
        "hand_rows": in_hand(press, standard, "../"),
        "obligations": bool(holders(standard)),
        "agreements": [_agreement(press, edition, each) for each in program.agreements if sure(each.evidence)],
        "parts": [_part(press, edition, each) for each in standard.code.outline],
        "downloads": bool(press.around.downloads.get(standard.id)),
        "places": press.listed(map(press.place, program.places)),
        "languages": press.listed(map(press.tongue, standard.languages)),
        "organisations": [
            (press.listed(press.word("roles", role) for role in each.roles), press.own(standard, each.name))
            for each in program.organisations
        ],
        "unread": sum(not each.state.final for each in edition.words.values()),
        "unverified": len(unverified(standard)),
        "has_coverage": standard.id in press.around.coverage,
        "has_floor": standard.id in press.around.floor,
        "findings": press.findings(f"{folder}/program.yml", f"{folder}/code.yml", f"{folder}/suppliers.yml"),
    }
    name = edition["program/name"].text
    return Page(f"{standard.id}/index.md", press.draw("program", **values), name, standard.id)


def _agreement(press: Press, edition: Edition, agreement: Agreement) -> dict[str, Any]:
    names = {each.id: each.name for each in edition.standard.program.organisations if sure(each.evidence)}
    parties = [press.own(edition.standard, names[each]) for each in agreement.parties if each in names]
    return {
        "title": press.said(edition[f"program/agreements/{agreement.id}"]),
        "status": press.word("agreement_status", agreement.status),
        "signed": press.day(agreement.signed),
        "term": press.words.amount(agreement.term) if agreement.term else None,
        "parties": press.listed(parties),
    }


def _part(press: Press, edition: Edition, part: Part) -> dict[str, Any]:
    shown = [each for each in edition.standard.in_order(part) if each.printable]
    return {
        "number": [each.id for each in edition.standard.code.outline].index(part.id) + 1,
        "title": press.said(edition[f"parts/{part.id}/title"]),
        "about": press.said(edition.get(f"parts/{part.id}/about")),
        "kind": part.kind,
        "count": len(shown),
        "icon": press.icon(part.icon),
        "paint": press.paint(part.colour),
        "href": f"parts/{part.id}.md",
    }
