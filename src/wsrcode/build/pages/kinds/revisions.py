"""The adopted texts of a program, the newest first: where each can be read, and what it changed."""

from collections.abc import Iterator
from typing import Any

from wsrcode.build.pages.adopted import downloads, facts, signed
from wsrcode.build.pages.define import Page
from wsrcode.build.pages.kinds.news import has_news
from wsrcode.build.pages.press import Press
from wsrcode.build.pages.revised import Revision
from wsrcode.model.standard import Standard


def pages(press: Press) -> Iterator[Page]:
    """Yield one page for each program that has released a text."""
    title = press.words.say("site.revisions.title")
    for standard in press.corpus.standards.values():
        if released := press.around.revisions.get(standard.id, ()):
            rows = [_row(press, standard, each) for each in reversed(released)]
            drawn = press.draw("revisions", title=title, rows=rows, ahead=_ahead(standard, released[-1]))
            yield Page(f"{standard.id}/revisions.md", drawn, title, standard.id, 90)


def _ahead(standard: Standard, newest: Revision) -> str:
    """Return the number of the text at work when nobody has released it yet."""
    return standard.code.revision if standard.code.revision != newest.number else ""


def _row(press: Press, standard: Standard, revision: Revision) -> dict[str, Any]:
    steps = [each for each in press.around.steps.get(standard.id, ()) if each.new is revision]
    return {
        "number": revision.number,
        "facts": facts(press, revision),
        "reconstructed": bool(revision.frozen.reconstructed),
        "news": has_news(press, standard, revision),
        "steps": [
            {"href": each.path.removeprefix(f"{standard.id}/"), "old": each.old.number, "counts": signed(press, each)}
            for each in reversed(steps)
        ],
        "downloads": downloads(press, revision, up="../../"),
    }
