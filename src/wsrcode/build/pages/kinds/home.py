"""The first page: every language first, then the programs that speak this one, then the others."""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from wsrcode.build.pages.define import Page, Tongue
from wsrcode.build.pages.duties import holders
from wsrcode.build.pages.hand import parts_for_workers
from wsrcode.build.pages.lent import settled
from wsrcode.build.pages.markup import plain
from wsrcode.build.pages.press import Press
from wsrcode.build.pages.spoken import tongues
from wsrcode.model.edition import Edition
from wsrcode.model.standard import Standard

BLOCK = "<!-- wsrcode: programs -->"
"""Where a hand-written first page wants the list of programs."""
LANGUAGES = "<!-- wsrcode: languages -->"
"""Where it wants the languages; before the programs when it does not say."""


def pages(press: Press) -> Iterator[Page]:
    """Yield the first page; one in site/ is shown instead of it."""
    heading = press.words.say("site.home.title")
    blocks = {"languages": languages(press), "programs": programs(press)}
    drawn = press.draw("home", **{name: Markup(text) for name, text in blocks.items()})  # noqa: S704 - drawn by our own templates
    yield Page("index.md", drawn, heading)


def filled(press: Press, markdown: str) -> str:
    """Return a hand-written page with what it asks for in its place."""
    if BLOCK not in markdown and LANGUAGES not in markdown:
        return markdown
    if LANGUAGES not in markdown:
        markdown = markdown.replace(BLOCK, f"{LANGUAGES}\n\n{BLOCK}", 1)
    own = press.settling()
    return settled(markdown.replace(LANGUAGES, languages(own)).replace(BLOCK, programs(own)), press.words.dir)


def languages(press: Press) -> str:
    """Return the languages of the site, each by its own name and in its own words; the page's own comes last."""
    shown = sorted(press.around.tongues, key=lambda each: each.tag == press.language)
    return press.draw("languages", tongues=shown) if len(shown) > 1 else ""


def programs(press: Press) -> str:
    """Return the programs with the faults that belong to none of them."""
    folders = tuple(f"{standard.folder}/" for standard in press.whole.standards.values())
    homeless = tuple(each for each in press.around.findings if not each.place.file.startswith(folders))
    own = press.corpus.standards
    others = [_elsewhere(press, each) for name, each in press.whole.standards.items() if name not in own]
    rows = [_row(press, each) for each in own.values()]
    return press.draw("programs", rows=rows, others=others, findings=homeless, field=press.around.field)


def _row(press: Press, standard: Standard) -> dict[str, Any]:
    edition = press.edition(standard)
    return {
        "name": press.said(edition["program/name"]),
        "title": press.said(edition["program/title"]),
        "label": press.said(edition["program/label"]),
        "status": press.word("program_status", standard.program.status),
        "sector": press.word("sector", standard.program.sector),
        "href": f"{standard.id}/index.md",
        "rights": f"{standard.id}/rights/index.md" if parts_for_workers(edition) else None,
        "obligations": f"{standard.id}/obligations/index.md" if holders(standard) else None,
        "paint": press.paint(standard.code.outline[0].colour),
    }


def _elsewhere(press: Press, standard: Standard) -> dict[str, Any]:
    """Return a program that this language has no pages of, with where it has some."""
    known = {each.tag: each for each in press.around.tongues}
    name = Edition(standard, standard.code.language)["program/name"]
    return {
        "name": press.said(name),
        "pages": press.listed(_linked(known[tag], standard) for tag in tongues(standard) if tag in known),
    }


def _linked(tongue: Tongue, standard: Standard) -> Markup:
    """Return a link to the pages of a program in a language."""
    link = Markup('<a href="{}{}/" lang="{}" hreflang="{}"><bdi>{}</bdi></a>')
    return link.format(tongue.top, standard.id, tongue.tag, tongue.tag, plain(tongue.name))
