"""Draw pages again after an edit: those of programs that did not change are kept, and only what changed is built."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from wsrcode.build.language import Language
from wsrcode.build.pages import KINDS
from wsrcode.build.pages.call import called
from wsrcode.build.pages.define import Around, Page
from wsrcode.build.pages.lent import told_apart
from wsrcode.build.pages.press import Press
from wsrcode.discover import plugs
from wsrcode.model.standard import Corpus

Drawn = tuple[Page, ...]


@dataclass
class Redrawing:
    """The pages of one language, as they were drawn last."""

    kept: dict[str, dict[str, Drawn]] = field(default_factory=dict)
    """By the module of their kind, then by program; `""` where they cannot be told apart."""

    def pages(
        self, corpus: Corpus, language: str, words: Language, around: Around, changed: frozenset[str] | None
    ) -> Drawn:
        """Return all pages; those of programs that did not change as they were. None says that all may have."""
        press = Press(corpus, language, words, around).settling()
        found: list[Page] = []
        for plug in plugs(KINDS):
            kind, before = plug.load(), self.kept.get(plug.module)
            if changed is None or before is None:
                before = _first(kind, press)
            elif before.keys() == press.corpus.standards.keys():
                before = before | _of_each(kind, press, changed)
            else:
                before = {"": _drawn(kind, press)}
            self.kept[plug.module] = before
            found += (page for pages in before.values() for page in pages)
        return tuple(found)


def _first(kind: ModuleType, press: Press) -> dict[str, Drawn]:
    """Return the pages of a kind by program, where each program's are the same when it is drawn alone."""
    whole = _drawn(kind, press)
    apart = _of_each(kind, press, frozenset(press.corpus.standards))
    ordered = {name: apart[name] for name in press.corpus.standards}
    same = tuple(page for pages in ordered.values() for page in pages) == whole
    # A page of no program may tell of all of them, also of those that have no pages in this language.
    return ordered if same and all(each.program for each in whole) else {"": whole}


def _of_each(kind: ModuleType, press: Press, programs: frozenset[str]) -> dict[str, Drawn]:
    known = press.corpus.standards
    return {name: _drawn(kind, press.alone(name)) for name in programs if name in known}


def _drawn(kind: ModuleType, press: Press) -> Drawn:
    return tuple(told_apart(called(press, page), press.words.dir) for page in kind.pages(press))


@dataclass(frozen=True)
class Built:
    """What one language's pages were built from."""

    frame: Any
    """What stands on every page: the menu, the theme, the settings."""
    texts: Mapping[str, bytes]
    titles: Mapping[str, str | None]


def unchanged(before: Built | None, frame: Any, texts: Mapping[str, bytes]) -> frozenset[str]:
    """Return the pages that need not be built anew; none when what stands on every page changed."""
    if before is None or before.frame != frame or before.texts.keys() != texts.keys():
        return frozenset()
    return frozenset(path for path, text in texts.items() if before.texts[path] == text)


def joined(before: dict[str, Any], now: dict[str, Any], rebuilt: Sequence[str]) -> dict[str, Any]:
    """Return a search index in which the entries of rebuilt pages took the place of their old ones."""
    urls = set(rebuilt)
    rest = [each for each in before["docs"] if each["location"].partition("#")[0] not in urls]
    return {**now, "docs": [*rest, *now["docs"]]}
