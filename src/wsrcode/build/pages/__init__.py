"""The pages of the site as Markdown: one pure function, whatever turns them into HTML."""

from collections.abc import Iterator

from wsrcode.build.language import Language
from wsrcode.build.pages.define import Around, CoverageRow, Download, FloorRow, Page, Tongue
from wsrcode.build.pages.finished import finished
from wsrcode.build.pages.press import Press
from wsrcode.build.pages.words import site_language, speaks
from wsrcode.discover import plugs
from wsrcode.model.standard import Corpus

__all__ = [
    "KINDS",
    "Around",
    "CoverageRow",
    "Download",
    "FloorRow",
    "Page",
    "Tongue",
    "pages",
    "site_language",
    "speaks",
]

KINDS = "wsrcode.build.pages.kinds"


def pages(corpus: Corpus, language: str, words: Language, around: Around | None = None) -> Iterator[Page]:
    """Yield every page in one language, with the complaint line and what it is about; each kind is a file in kinds/."""
    press = Press(corpus, language, words, around or Around()).settling()
    for plug in plugs(KINDS):
        for page in plug.load().pages(press):
            yield finished(press, page)
