"""What a live server shows already as it is, so that a build leaves it there."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

from wsrcode.build.pages.again import Built, joined, unchanged
from wsrcode.build.pages.kinds.home import filled
from wsrcode.build.pages.search import written_index
from wsrcode.site.drawn import Site
from wsrcode.site.memory import Memory
from wsrcode.site.stamps import of_every_page


class Left:
    """The files of one build that need not be built, because a folder holds them already."""

    def __init__(self, files: Files, site: Site, nav: Any, memory: Memory) -> None:
        before, shown = memory.built.get(site.language), memory.shown.get(site.language)
        self.before = before
        self.pages = tuple(files.documentation_pages())
        self.frame = _frame(site, nav)
        asked = [each for each in self.pages if site.wanted is None or each.src_uri in site.wanted]
        self.texts = {each.src_uri: _text(each, site) for each in asked}
        if before and site.wanted is not None:
            self.texts = {**before.texts, **self.texts}
        same = unchanged(before, self.frame, self.texts) if shown else frozenset()
        # Those that are not asked for have their turn later, whatever is new on them.
        same |= {each.src_uri for each in self.pages} - {each.src_uri for each in asked}
        self.whole = site.wanted is None
        # mkdocs would ask again when pages were written, and find those written by hand unmodified.
        self._same = same
        self.shown = shown if same else None
        """The folder with the rest of the pages; None where all are built."""
        self._leave(files, same)
        titles = before.titles if before else {}
        for each in self.pages:
            if each.src_uri in same and each.page:
                each.page.title = titles.get(each.src_uri)

    def _leave(self, files: Iterable[File], same: frozenset[str]) -> None:
        for file in files:
            beside = self.shown if not file.is_documentation_page() else None
            if file.src_uri in same or (beside and _lies(file, beside)):
                # What a dirty build of mkdocs asks.
                file.is_modified = lambda: False  # type: ignore[method-assign]

    @property
    def built(self) -> Built:
        """What the pages are built from; to be asked for when they are built, so that they have their titles."""
        titles = {each.src_uri: each.page.title if each.page else None for each in self.pages}
        if self.whole or not self.before:
            return Built(self.frame, self.texts, titles, {each.src_uri: each.dest_uri for each in self.pages})
        if self.before.frame != self.frame:
            return self.before
        return replace(self.before, texts=self.texts, titles={**self.before.titles, **titles})

    @property
    def gone(self) -> list[str]:
        """The addresses of pages that were shown and are no more."""
        now = {each.dest_uri for each in self.pages}
        return [each for each in (self.before.files.values() if self.before else ()) if each not in now]

    @property
    def there(self) -> list[str]:
        """The addresses of the pages that were left in the folder."""
        left = (each.dest_uri for each in self.pages if each.src_uri in self._same)
        return [each for each in left if self.shown and (self.shown / each).is_file()]

    def searched(self, index: str) -> str:
        """Return the index of the search with what the folder's index tells of the pages that were left there."""
        if self.shown is None:
            return index
        before = json.loads((self.shown / "search" / "search_index.json").read_text(encoding="utf-8"))
        rebuilt = [each.url for each in self.pages if each.src_uri not in self._same]
        gone = [each.removesuffix("index.html") for each in self.gone]
        return written_index(joined(before, json.loads(index), [*rebuilt, *gone]))


def _lies(file: File, shown: Path) -> bool:
    there = shown / file.dest_uri
    if not there.is_file():
        return False
    if file.abs_src_path:
        return there.stat().st_mtime >= Path(file.abs_src_path).stat().st_mtime
    return there.read_bytes() == file.content_bytes


def _text(file: File, site: Site) -> bytes:
    """Return all that makes a page another one than its neighbours."""
    text = filled(site.press, file.content_string)
    return "\n".join((text, *site.languages_of(file.src_uri), site.head(file.src_uri, file.url))).encode()


def _frame(site: Site, nav: Any) -> object:
    """Return what stands on every page: when it changed, all are built anew."""
    words = [site.words.say(f"site.{key}") for key in ("search", "footer", "palette.dark", "palette.light")]
    names = [site.press.around.names[tag] for tag in site.known]
    return json.dumps(nav), words, names, of_every_page(site.shared.stamps), site.day, site.known
