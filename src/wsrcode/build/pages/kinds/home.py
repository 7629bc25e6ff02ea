"""The first page: which programs there are."""

from collections.abc import Iterator

from markupsafe import Markup

from wsrcode.build.pages.define import Page
from wsrcode.build.pages.press import Press

BLOCK = "<!-- wsrcode: programs -->"
"""Where a hand-written first page wants the list of programs."""


def pages(press: Press) -> Iterator[Page]:
    """Yield the first page; one in site/ is shown instead of it."""
    heading = press.words.say("site.home.title")
    yield Page("index.md", press.draw("home", programs=Markup(programs(press))), heading)  # noqa: S704 - drawn by our own template


def programs(press: Press) -> str:
    """Return the list of programs with the faults that belong to none of them."""
    folders = tuple(f"{standard.folder}/" for standard in press.corpus.standards.values())
    homeless = tuple(each for each in press.around.findings if not each.place.file.startswith(folders))
    rows = [
        {
            "name": press.said((edition := press.edition(standard))["program/name"]),
            "title": press.said(edition["program/title"]),
            "label": press.said(edition["program/label"]),
            "status": press.word("program_status", standard.program.status),
            "sector": press.word("sector", standard.program.sector),
            "href": f"{standard.id}/index.md",
            "paint": press.paint(standard.code.outline[0].colour),
        }
        for standard in press.corpus.standards.values()
    ]
    return press.draw("programs", rows=rows, findings=homeless, field=press.around.field)
