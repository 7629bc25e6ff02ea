"""The rights of a worker in plain words: what must be so, and what you can do; one small page for each part."""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from wsrcode.build.pages.define import Page
from wsrcode.build.pages.hand import in_hand, parts_for_workers, picture, worded
from wsrcode.build.pages.press import Press
from wsrcode.model.code import Part
from wsrcode.model.edition import Edition
from wsrcode.model.provision import Provision
from wsrcode.model.spoken import recording_of

_ICON = "shield-check"


def pages(press: Press) -> Iterator[Page]:
    """Yield the list of a program's parts, and the page of each that says anything to workers."""
    for standard in press.corpus.standards.values():
        edition = press.edition(standard)
        parts = parts_for_workers(edition)
        if parts:
            yield _first(press, edition, parts)
        for n, part in enumerate(parts):
            if press.wants(_path(edition, part)):
                yield _page(press, edition, part, parts[n + 1 :][:1])


def _path(edition: Edition, part: Part) -> str:
    return f"{edition.standard.id}/rights/{part.id}.md"


def _row(press: Press, edition: Edition, part: Part) -> dict[str, Any]:
    """Return a part as lists of rights show it."""
    return {
        "title": press.said(edition[f"parts/{part.id}/title"]),
        "about": press.said(edition.get(f"parts/{part.id}/about")),
        "icon": press.icon(part.icon or _ICON),
        "paint": press.paint(part.colour),
        "href": f"{part.id}.md",
        "facts": _facts(press, edition, part.only_if),
    }


def _first(press: Press, edition: Edition, parts: list[Part]) -> Page:
    standard = edition.standard
    title = press.words.say("site.rights.title")
    told = {
        "title": title,
        "standard": standard,
        "name": press.said(edition["program/name"]),
        "label": press.said(edition["program/label"]),
        "rows": [_row(press, edition, each) for each in parts],
        "hand_rows": in_hand(press, standard, "../../"),
        "picture": picture(standard, press, "../../"),
    }
    return Page(f"{standard.id}/rights/index.md", press.draw("rights", **told), title, standard.id)


def _page(press: Press, edition: Edition, part: Part, following: list[Part]) -> Page:
    standard, heading = edition.standard, edition[f"parts/{part.id}/title"]
    told = {
        **_row(press, edition, part),
        "standard": standard,
        "audio": _audio(edition, f"parts/{part.id}"),
        "rights": [_right(press, edition, each, part) for each in worded(edition, part)],
        "following": [_row(press, edition, each) for each in following],
        "name": press.said(edition["program/name"]),
    }
    return Page(_path(edition, part), press.draw("right", **told), str(heading), standard.id, 1, listed=False)


def _right(press: Press, edition: Edition, provision: Provision, part: Part) -> dict[str, Any]:
    mine, tier = f"provisions/{provision.id}", edition.standard.tiers.get(provision.tier)
    return {
        "id": provision.id,
        "number": edition.standard.numbers[provision.id],
        "title": press.said(edition[f"{mine}/title"]),
        "icon": press.icon(provision.icon or part.icon or _ICON),
        "right": press.said(edition[f"{mine}/right"]),
        "do": press.said(edition.get(f"{mine}/do")),
        "season": press.words.season(provision.season) if provision.season else None,
        "facts": _facts(press, edition, provision.only_if),
        "zero": press.said(edition[f"tiers/{tier.id}/title"]) if tier and tier.zero_tolerance else None,
        "audio": _audio(edition, mine),
        "href": Markup("../") + press.address(edition.standard, provision.id),
    }


def _facts(press: Press, edition: Edition, facts: tuple[str, ...]) -> list[Any]:
    return [press.said(edition.get(f"program/facts/{each}")) or each for each in facts]


def _audio(edition: Edition, block: str) -> str | None:
    """Return where a block can be heard; None where nobody has spoken just these words."""
    found = recording_of(edition, block)
    return found.audio if found else None
