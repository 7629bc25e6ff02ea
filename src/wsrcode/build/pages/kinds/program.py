"""A program: what it is, who to call, its parts, and what can be downloaded."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from markupsafe import Markup

from wsrcode.build.pages.define import Download, Page
from wsrcode.build.pages.markup import link
from wsrcode.build.pages.press import Press, sure, unverified
from wsrcode.model.code import Part
from wsrcode.model.edition import Edition
from wsrcode.model.program import Agreement, Contact
from wsrcode.model.standard import Standard

_KILO = 1024


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
        "publisher": link(program.publisher.url, program.publisher.name)
        if program.publisher.url
        else program.publisher.name,
        "contacts": [_contact(press, edition, each) for each in program.contacts],
        "agreements": [_agreement(press, edition, each) for each in program.agreements if sure(each.evidence)],
        "parts": [_part(press, edition, each) for each in standard.code.outline],
        "downloads": list(_downloads(press, press.around.downloads.get(standard.id, ()))),
        "unread": sum(not each.state.final for each in edition.words.values()),
        "unverified": len(unverified(standard)),
        "has_coverage": standard.id in press.around.coverage,
        "has_floor": standard.id in press.around.floor,
        "findings": press.findings(f"{folder}/program.yml", f"{folder}/code.yml", f"{folder}/suppliers.yml"),
    }
    name = edition["program/name"].text
    return Page(f"{standard.id}/index.md", press.draw("program", **values), name, standard.id)


def _contact(press: Press, edition: Edition, contact: Contact) -> dict[str, Any]:
    known = sure(contact.evidence)
    return {
        "name": press.said(edition[f"program/contacts/{contact.id}"]),
        "phone": contact.phone if known else None,
        "dial": re.sub(r"[^0-9+]", "", contact.phone or ""),
        "url": link(contact.url, contact.url) if known and contact.url else None,
        "open": contact.open if known else None,
        "free": known and contact.free,
        "confidential": known and contact.confidential,
        "languages": [press.language_name(each) for each in contact.languages] if known else [],
    }


def _agreement(press: Press, edition: Edition, agreement: Agreement) -> dict[str, Any]:
    names = {each.id: each.name for each in edition.standard.program.organisations if sure(each.evidence)}
    parties = [press.own(edition.standard, names[each]) for each in agreement.parties if each in names]
    return {
        "title": press.said(edition[f"program/agreements/{agreement.id}"]),
        "status": press.word("agreement_status", agreement.status),
        "signed": agreement.signed,
        "term": press.words.amount(agreement.term) if agreement.term else None,
        "parties": Markup(", ").join(parties),
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


def _downloads(press: Press, files: tuple[Download, ...]) -> Iterator[dict[str, Any]]:
    for group, members in groupby(sorted(files, key=_place), key=lambda each: _place(each)[0]):
        rows = [
            {"name": _place(each)[1], "href": f"../{press.around.files}{each.path}", "size": _size(each.size)}
            for each in members
        ]
        yield {"title": press.word("downloads", group), "rows": rows}


def _place(file: Download) -> tuple[str, str]:
    below = file.path.split("/", 1)[-1]
    group, slash, name = below.partition("/")
    if slash:
        return group, name
    return ("data" if below.endswith(".json") else "other"), below


def _size(count: int) -> str:
    return f"{count / _KILO / _KILO:.1f} MB" if count >= _KILO * _KILO else f"{max(1, round(count / _KILO))} KB"
