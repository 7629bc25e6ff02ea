"""Worker booklets in every profile, and the same set two by two for folding and stapling.

A profile is one file in templates/booklet/profiles/: the usual half-letter page, large print, short, each annex.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import partial
from json import dumps

from wsrcode.build.booklet_model import Booklet
from wsrcode.build.define import Desk, Document, Made
from wsrcode.build.printer import Look, Printer
from wsrcode.build.profile import STANDARD, Area, booklet_language, profiles
from wsrcode.build.qr import qr
from wsrcode.build.short_model import local_words

INSERTS = True
_HALF_SHEETS = 4
"""Pages on one sheet of paper."""

PART_BEGINS = "part-begins"
"""The label under which a booklet tells the page of each part, which a trainer's guide names."""

FOR_PRESS = True
"""With `--press` it has a bleed and crop marks."""


def documents(desk: Desk) -> Iterator[Document]:
    for tag in desk.languages:
        for booklet in booklets(desk, tag):
            yield desk.document(
                "booklet",
                tag,
                booklet.name,
                open_ends=partial(getattr, booklet, "waits_for"),
                render=partial(_made, booklet, desk.printer),
            )


def booklets(desk: Desk, tag: str) -> Iterator[Booklet]:
    """Yield a language's booklets, the usual one first; one that no provision stands in is none."""
    words, local = booklet_language(desk.templates, tag), local_words(desk, tag)
    for name, profile in profiles(desk.templates).items():
        annexes = [part.id for part in desk.standard.code.outline if part.kind == "annex"]
        for annex in annexes if profile.holds == "annex" else [""]:
            made = Booklet(desk.edition(tag), words, desk.templates, desk.corpus.measures, name, annex, local=local)
            if made.held or profile.holds == "all":
                yield made


def _made(booklet: Booklet, printer: Printer) -> tuple[Made, ...]:
    standard = booklet.standard
    # The day the text speaks of, so that the same text gives the same bytes on any day.
    when = datetime.combine(standard.code.law_date, time(), UTC)
    url = booklet.model["about"]["url"]
    inputs, pictures = {"qr": qr(url) if url else ""}, standard.drawings
    asked = booklet.kind == STANDARD and standard.lessons and printer.look == Look()
    data, pages = printer.pdf(
        "booklet/booklet.typ",
        booklet.model,
        when=when,
        extra=inputs,
        pictures=pictures,
        tells=(PART_BEGINS,) if asked else (),
    )
    name = f"{standard.id}-booklet-{booklet.language.tag}{booklet.ending}{printer.look.ending}"
    made = [Made(f"{standard.id}/booklets/{name}.pdf", data, pages)]
    # A print shop lays out its own sheets.
    for paper, area in [] if printer.look.press else booklet.profile.sheets.items():
        told = dumps(sheet(booklet, pages, area), ensure_ascii=False, sort_keys=True)
        sheets, sides = printer.sheets(data, pages, when=when, extra={"sheet": told})
        made.append(Made(f"{standard.id}/booklets/{name}-print-sheets-{paper}.pdf", sheets, sides))
    return tuple(made)


def sheet(booklet: Booklet, pages: int, paper: Area) -> dict[str, object]:
    """Return what the sheets' template has to know of one kind of paper."""
    language = booklet.language
    return {
        "paper": paper.model_dump(),
        "page": booklet.profile.page.model_dump(),
        "note": language.say("booklet.sheets", count=pages // _HALF_SHEETS),
        **{key: booklet.model[key] for key in ("lang", "dir", "fonts", "line")},
    }
