"""The files that lie beside the pages of a language: feeds, addresses that stay, drawings, and the field as data."""

from collections.abc import Iterator

from wsrcode.build.pages.feed import feeds
from wsrcode.build.pages.hand import picture_path
from wsrcode.build.pages.kinds.field import DATA
from wsrcode.build.pages.stable import stable
from wsrcode.model.standard import Corpus
from wsrcode.site.drawn import Site
from wsrcode.site.reports import field_data


def beside(site: Site) -> Iterator[tuple[str, bytes | str]]:
    """Yield each file by its path."""
    press = site.press
    yield from feeds(press)
    yield from stable(press)
    yield from _pictures(press.corpus)
    if site.shared.field:
        yield DATA, field_data(site.shared.field)


def _pictures(corpus: Corpus) -> Iterator[tuple[str, bytes]]:
    """Yield the drawings that pages show, and where they lie."""
    for standard in corpus.standards.values():
        for name, each in standard.pictures.items():
            if "cover" in each.use and name in standard.drawings:
                yield picture_path(standard, name), standard.drawings[name].data
