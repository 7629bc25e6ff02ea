"""Draw the pages of a site in one language, and say what stands on them beside their text."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any

from wsrcode.build.language import Language
from wsrcode.build.pages import Page, pages
from wsrcode.build.pages.again import Redrawing
from wsrcode.build.pages.feed import NAME, feed_title
from wsrcode.build.pages.linked import linked, script
from wsrcode.build.pages.press import Press
from wsrcode.build.pages.spoken import tongues
from wsrcode.site.around import Asked, press_of
from wsrcode.site.memory import InLanguage, Memory
from wsrcode.site.shared import Shared, changed

__all__ = ["Asked", "Site", "draw"]


@dataclass(frozen=True, eq=False)
class Site:
    """What one build shows."""

    shared: Shared
    known: tuple[str, ...]
    """The languages of the whole site; the first stands at the top."""
    press: Press
    pages: tuple[Page, ...]
    wanted: frozenset[str] | None = None
    """The paths of the pages that are asked for before the others; None where all are."""

    @property
    def root(self) -> Path:
        """The folder that holds standards/."""
        return self.shared.root

    @property
    def language(self) -> str:
        """The language of this build."""
        return self.press.language

    @property
    def words(self) -> Language:
        """Its words."""
        return self.press.words

    @property
    def is_first(self) -> bool:
        """Whether this build stands at the top, with what all languages share."""
        return self.language == self.known[0]

    @cached_property
    def day(self) -> date | None:
        """The day of which the youngest text tells."""
        return max((each.code.as_of for each in self.shared.corpus.standards.values()), default=None)

    @cached_property
    def by_path(self) -> Mapping[str, Page]:
        """The pages, each by its path."""
        return {each.path: each for each in self.pages}

    @cached_property
    def _told(self) -> Mapping[str, Mapping[str, Any]]:
        return dict(linked(self.press))

    def languages_of(self, path: str) -> tuple[str, ...]:
        """Return the languages that a page is there in; one of no program is there in all."""
        page = self.by_path.get(path)
        standard = self.press.whole.standards.get(page.program) if page else None
        return tuple(each for each in self.known if standard is None or each in tongues(standard))

    def head(self, path: str, url: str) -> str:
        """Return what a page says to machines: the code as data, and the feed of its program."""
        said, program = "", path.partition("/")[0]
        if program in self.press.around.revisions:
            name = escape(feed_title(self.press, self.press.corpus.standards[program]))
            href = f"{'../' * (url.count('/') - 1)}{NAME}"
            said = f'<link rel="alternate" type="application/atom+xml" title="{name}" href="{href}">'
        return said + (script(self._told[path]) if path in self._told else "")


def draw(asked: Asked, memory: Memory, wanted: frozenset[str] | None = None) -> Site:
    """Return the pages of one language; a live server draws only those anew that changed since the last time.

    Where some are wanted before the others, the others are as they were drawn last.
    """
    shared = memory.look(asked.root, live=asked.live)
    tag = asked.language
    last = memory.drawn.get(tag)
    same_looks = last is not None and last.of.stamps == shared.stamps
    redrawing, pictures = (last.redrawing, last.pictures) if last and same_looks else (Redrawing(), {})
    press, known = press_of(asked, shared, pictures, wanted)
    corpus, words, around = press.whole, press.words, press.around
    if not asked.live:
        return Site(shared, known, press, tuple(pages(corpus, press.language, words, around)))
    if last and wanted is not None:
        return Site(shared, known, press, last.redrawing.pages_with(corpus, tag, words, around, wanted), wanted)
    redrawing.between = memory.between
    drawn = redrawing.pages(corpus, press.language, words, around, changed(last.of if last else None, shared))
    memory.drawn[tag] = InLanguage(shared, redrawing, pictures)
    return Site(shared, known, press, drawn)
