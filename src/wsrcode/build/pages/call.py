"""The complaint line, at the foot of every page of a program: one tap on a phone, or plainly that it is not known."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from wsrcode.build.pages.define import Page
from wsrcode.build.pages.markup import link
from wsrcode.build.pages.press import Press
from wsrcode.build.printed import promises
from wsrcode.model.edition import Edition
from wsrcode.model.program import Contact
from wsrcode.model.standard import Standard

_UNKNOWN: dict[str, Any] = {"name": None, "phone": None, "dial": None, "url": None, "promises": []}
_DIALLED = re.compile(r"\+?[0-9]+\Z")


def called(press: Press, page: Page) -> Page:
    """Return a page with the line of its program at its foot; a page of no program as it is."""
    standard = press.corpus.standards.get(page.program)
    if standard is None:
        return page
    up = "../" * (page.path.count("/") - 1)
    block = press.draw("call", line=line(press, press.edition(standard)), up=up)
    return replace(page, markdown=f"{page.markdown}\n{block}")


def line(press: Press, edition: Edition) -> dict[str, Any]:
    """Return what is said of the line of those who read this language."""
    standard = edition.standard
    contact = standard.program.line_in(edition.language)
    return {
        **(told(press, edition, contact) if contact else _UNKNOWN),
        "known": contact is not None,
        # Each is for its own country, and none of them speaks this language.
        "several": contact is None and bool(standard.program.lines),
        "see": [*_protections(press, edition)],
    }


def told(press: Press, edition: Edition, contact: Contact) -> dict[str, Any]:
    """Return a contact as pages show it."""
    return {
        "name": press.said(edition[f"program/contacts/{contact.id}"]),
        "phone": contact.phone,
        "dial": dial(contact.phone),
        "url": link(contact.url, contact.url) if contact.url else None,
        "promises": [*promises(press.words, contact)],
    }


def dial(phone: str | None) -> str | None:
    """Return a number as a telephone takes it; None for one that is written with anything but digits."""
    bare = re.sub(r"[\s()./\u00a0-]", "", phone or "")
    return bare if _DIALLED.match(bare) else None


def _protections(press: Press, edition: Edition) -> Iterator[dict[str, Markup]]:
    standard: Standard = edition.standard
    for each in standard.program.retaliation:
        if each in standard.numbers and standard.provisions[each].printable:
            title = edition[f"provisions/{each}/title"]
            words = press.words.say("booklet.help.see", number=standard.numbers[each], title=title.text)
            yield {"words": Markup("{}").format(words), "href": press.address(standard, each)}
