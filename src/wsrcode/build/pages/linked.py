"""What a page says to machines: the code as schema.org Legislation (as ELI has it), in JSON-LD; no script runs."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from wsrcode.build.pages.press import Press
from wsrcode.build.pages.revised import Revision
from wsrcode.model.edition import Edition
from wsrcode.model.provision import Provision
from wsrcode.model.standard import Standard

_DAY = len("2026-11-25")
_TYPE = "code of conduct"


def linked(press: Press) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield what is said of a page, by its path: of programs, parts and adopted texts."""
    for standard in press.corpus.standards.values():
        edition = press.edition(standard)
        yield f"{standard.id}/index.md", _program(press, edition)
        for part in standard.code.outline:
            yield f"{standard.id}/parts/{part.id}.md", _part(press, edition, part.id)
        for revision in press.around.revisions.get(standard.id, ()):
            yield f"{revision.folder}/index.md", _revision(press, standard, revision)


def script(told: Mapping[str, Any]) -> str:
    """Return the element that carries it; no text of a file can end it early."""
    packed = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for sign in "<>&":
        packed = packed.replace(sign, f"\\u{ord(sign):04x}")
    return f'<script type="application/ld+json">{packed}</script>'


def _of(press: Press, path: str, up: str) -> str:
    """Return an address: whole where somebody has said where the site stands, else as seen from the page."""
    return f"{press.around.address}{path}" if press.around.address else f"{up}{path}"


def _base(edition: Edition, name: str, identifier: str) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "name": name,
        "inLanguage": edition.language,
        "legislationIdentifier": identifier,
        "legislationType": _TYPE,
    }


def _program(press: Press, edition: Edition) -> dict[str, Any]:
    standard = edition.standard
    program = standard.program
    publisher = {"@type": "Organization", "name": program.publisher.name}
    if program.publisher.url:
        publisher["url"] = program.publisher.url
    parts = [
        {
            "@type": "Legislation",
            "@id": _of(press, f"{standard.id}/parts/{part.id}/", "../"),
            "name": edition[f"parts/{part.id}/title"].text,
        }
        for part in standard.code.outline
    ]
    told = {
        **_base(edition, edition["program/title"].text, standard.id),
        "@id": _of(press, f"{standard.id}/", "../"),
        # The publisher of the text that counts; this site's words are a paraphrase, as `abstract` says.
        "publisher": publisher,
        "abstract": edition["program/label"].text,
        "version": standard.code.revision,
        "hasPart": parts,
    }
    if standard.code.effective:
        told["legislationDateVersion"] = standard.code.effective.isoformat()
    if released := press.around.revisions.get(standard.id, ()):
        told["workExample"] = [
            {"@type": "Legislation", "@id": _of(press, f"{each.folder}/", "../"), "version": each.number}
            for each in released
        ]
    return told


def _part(press: Press, edition: Edition, name: str) -> dict[str, Any]:
    standard = edition.standard
    part = next(each for each in standard.code.outline if each.id == name)
    shown = [each for each in standard.in_order(part) if each.printable]
    here = _of(press, f"{standard.id}/parts/{name}/", "../../../")
    # A page without an address of its own names its rules as seen from itself.
    top = here if press.around.address else ""
    return {
        **_base(edition, edition[f"parts/{name}/title"].text, f"{standard.id}/parts/{name}"),
        "@id": here,
        "isPartOf": {"@type": "Legislation", "@id": _of(press, f"{standard.id}/", "../../../")},
        "hasPart": [_provision(edition, each, f"{top}#{each.id}", f"{standard.id}/{each.id}") for each in shown],
    }


def _provision(edition: Edition, provision: Provision, address: str, identifier: str) -> dict[str, Any]:
    title = edition[f"provisions/{provision.id}/title"]
    told = {
        "@type": "Legislation",
        "@id": address,
        "legislationIdentifier": identifier,
        "name": title.text,
    }
    return told if title.language == edition.language else {**told, "inLanguage": title.language}


def _revision(press: Press, standard: Standard, revision: Revision) -> dict[str, Any]:
    edition, frozen = revision.edition(press.language), revision.frozen
    here = _of(press, f"{revision.folder}/", "../../")
    top = here if press.around.address else ""
    told = {
        **_base(edition, edition["program/title"].text, revision.folder),
        "@id": here,
        "version": revision.number,
        "isPartOf": {"@type": "Legislation", "@id": _of(press, f"{standard.id}/", "../../")},
        "exampleOfWork": {"@type": "Legislation", "@id": _of(press, f"{standard.id}/", "../../")},
        "abstract": edition["program/label"].text,
        "hasPart": [
            _provision(edition, each, f"{top}#{each.id}", f"{revision.folder}/{each.id}")
            for part in revision.standard.code.outline
            for each in revision.standard.in_order(part)
            if each.printable
        ],
        **_when(revision),
    }
    if frozen.previous:
        before = _of(press, f"{frozen.program}/{frozen.previous.revision}/", "../../")
        told["legislationChanges"] = {"@type": "Legislation", "@id": before}
    names = {each.id: each.name for each in revision.standard.program.organisations}
    if frozen.adopted.by in names:
        told["legislationPassedBy"] = {"@type": "Organization", "name": names[frozen.adopted.by]}
    return told


def _when(revision: Revision) -> dict[str, str]:
    """Return the days that are known, none where none is."""
    adopted, effective = revision.frozen.adopted.on or "", revision.frozen.effective or ""
    # schema.org takes a whole date only; a year alone would be read as its first day.
    stated = {"legislationDate": adopted, "legislationDateVersion": effective}
    return {name: day for name, day in stated.items() if len(day) == _DAY}
