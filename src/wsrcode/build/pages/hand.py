"""What a worker holds in hand: which parts speak to them, the booklet in their language, and the picture on it."""

from collections.abc import Iterator
from typing import Any

from wsrcode.build.pages.files import offered
from wsrcode.build.pages.press import Press
from wsrcode.model.code import Part
from wsrcode.model.edition import Edition
from wsrcode.model.provision import Provision
from wsrcode.model.standard import Standard

_IN_HAND = ("booklets", "web", "cards")


def parts_for_workers(edition: Edition) -> list[Part]:
    """Return the parts that hold plain words for workers which may be shown."""
    return [each for each in edition.standard.code.outline if any(True for _ in worded(edition, each))]


def worded(edition: Edition, part: Part) -> Iterator[Provision]:
    """Yield the provisions of a part that may be shown and say something to workers in plain words."""
    return (
        each
        for each in edition.standard.in_order(part)
        if each.printable and edition.get(f"provisions/{each.id}/right")
    )


def in_hand(press: Press, standard: Standard, up: str) -> list[dict[str, Any]]:
    """Return what workers can take with them in the language of the page: the booklet first."""
    return [
        {"name": each.name, "kind": each.kind, "size": each.size, "href": f"{up}{press.around.files}{each.path}"}
        for each in offered(press, standard)
        if each.usual and each.language == press.language and each.group in _IN_HAND
    ]


def picture(standard: Standard, press: Press, up: str) -> dict[str, Any] | None:
    """Return the drawing that stands on the cover of the booklet; None where the program has none."""
    edition = press.edition(standard)
    named = (name for name, each in standard.pictures.items() if "cover" in each.use and name in standard.drawings)
    for name in named:
        alt = edition.get(f"pictures/{name}/alt")
        return {"alt": alt.text if alt else "", "href": f"{up}{picture_path(standard, name)}"}
    return None


def picture_path(standard: Standard, name: str) -> str:
    """Return where a drawing lies, from the top of a language's pages."""
    return f"pictures/{standard.id}-{name}.{standard.drawings[name].kind}"
