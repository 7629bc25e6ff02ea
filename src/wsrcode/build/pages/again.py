"""Draw pages again after an edit: those of programs that did not change are kept, and only what changed is built."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from types import ModuleType
from typing import Any

from wsrcode.build.language import Language
from wsrcode.build.pages import KINDS
from wsrcode.build.pages.define import Around, Page
from wsrcode.build.pages.finished import finished
from wsrcode.build.pages.press import Press
from wsrcode.discover import plugs
from wsrcode.model.standard import Corpus

Drawn = tuple[Page, ...]


@dataclass
class Redrawing:
    """The pages of one language, as they were drawn last."""

    kept: dict[str, dict[str, Drawn]] = field(default_factory=dict)
    """By the module of their kind, then by program; `""` where they cannot be told apart."""
    between: Callable[[], None] = lambda: None
    """Called after each page that is drawn, for whoever has something else to do."""

    def pages(
        self, corpus: Corpus, language: str, words: Language, around: Around, changed: frozenset[str] | None
    ) -> Drawn:
        """Return all pages; those of programs that did not change as they were. None says that all may have."""
        press = Press(corpus, language, words, around).settling()
        now: dict[str, dict[str, Drawn]] = {}
        for plug in plugs(KINDS):
            kind, before = plug.load(), self.kept.get(plug.module)
            if changed is None or before is None:
                now[plug.module] = self._first(kind, press)
            elif before.keys() == press.corpus.standards.keys():
                now[plug.module] = before | self._of_each(kind, press, changed)
            else:
                now[plug.module] = {"": self._drawn(kind, press)}
        # Only now: whoever is interrupted leaves what was drawn before, all of one text.
        self.kept = now
        return self._all()

    def pages_with(
        self, corpus: Corpus, language: str, words: Language, around: Around, wanted: frozenset[str]
    ) -> Drawn:
        """Return all pages as they were drawn last, but those that are wanted as they are now."""
        press = Press(corpus, language, words, around).settling().only(wanted)
        kinds = {plug.module: plug for plug in plugs(KINDS)}
        found: list[Page] = []
        for module, by_program in self.kept.items():
            for name, pages in by_program.items():
                alone = press.alone(name) if name in press.corpus.standards else press
                drawn = any(map(press.wants, (each.path for each in pages)))
                found += _with(pages, self._drawn(kinds[module].load(), alone), wanted) if drawn else pages
        return tuple(found)

    def _all(self) -> Drawn:
        return tuple(page for by_program in self.kept.values() for pages in by_program.values() for page in pages)

    def _first(self, kind: ModuleType, press: Press) -> dict[str, Drawn]:
        """Return the pages of a kind by program, where each program's are the same when it is drawn alone."""
        whole, programs = self._drawn(kind, press), tuple(press.corpus.standards)
        # A page of no program may tell of all of them, also of those that have no pages in this language.
        if not all(each.program for each in whole):
            return {"": whole}
        if len(programs) == 1:
            return {programs[0]: whole}
        apart = self._of_each(kind, press, programs)
        return apart if tuple(page for pages in apart.values() for page in pages) == whole else {"": whole}

    def _of_each(self, kind: ModuleType, press: Press, programs: Iterable[str]) -> dict[str, Drawn]:
        known = press.corpus.standards
        return {name: self._drawn(kind, press.alone(name)) for name in programs if name in known}

    def _drawn(self, kind: ModuleType, press: Press) -> Drawn:
        return tuple(self._finished(kind, press))

    def _finished(self, kind: ModuleType, press: Press) -> Iterator[Page]:
        for page in kind.pages(press):
            yield finished(press, page)
            self.between()


def _with(pages: Drawn, drawn: Drawn, wanted: frozenset[str]) -> Iterator[Page]:
    """Yield pages, but those that are wanted as they were drawn, where they were."""
    now = {each.path: each for each in drawn}
    for each in pages:
        if each.path not in wanted:
            yield each
        elif each.path in now:
            yield now[each.path]


@dataclass(frozen=True)
class Built:
    """What one language's pages were built from."""

    frame: Any
    """What stands on every page: the menu, the theme, the settings."""
    texts: Mapping[str, bytes]
    titles: Mapping[str, str | None]
    files: Mapping[str, str]
    """Where each of them lies below the site."""


def unchanged(before: Built | None, frame: Any, texts: Mapping[str, bytes]) -> frozenset[str]:
    """Return the pages that need not be built anew; none when what stands on every page changed.

    A page that speaks of one that came or went is built anew, so that a link to nowhere is found.
    """
    if before is None or before.frame != frame:
        return frozenset()
    moved = [PurePosixPath(path).name.encode() for path in before.texts.keys() ^ texts.keys()]
    same = (path for path, text in texts.items() if before.texts.get(path) == text)
    return frozenset(path for path in same if not any(name in texts[path] for name in moved))


def joined(before: dict[str, Any], now: dict[str, Any], rebuilt: Sequence[str]) -> dict[str, Any]:
    """Return a search index in which the entries of rebuilt pages took the place of their old ones."""
    urls = set(rebuilt)
    rest = [each for each in before["docs"] if each["location"].partition("#")[0] not in urls]
    return {**now, "docs": [*rest, *now["docs"]]}
