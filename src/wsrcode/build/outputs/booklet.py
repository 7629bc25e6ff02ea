"""Worker booklets, half-letter, and the same set two by two for folding and stapling."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import partial
from io import BytesIO

import segno

from wsrcode.build.booklet_model import Booklet
from wsrcode.build.define import Desk, Document, Made
from wsrcode.build.language import language
from wsrcode.build.printer import Printer

FOR_PRESS = True
"""With `--press` it has a bleed and crop marks."""


def documents(desk: Desk) -> Iterator[Document]:
    for tag in desk.languages:
        booklet = Booklet(desk.edition(tag), language(desk.templates, tag), desk.templates, desk.corpus.measures)
        yield desk.document(
            "booklet",
            tag,
            booklet.name,
            open_ends=partial(getattr, booklet, "waits_for"),
            render=partial(_made, booklet, desk.printer),
        )


def _made(booklet: Booklet, printer: Printer) -> tuple[Made, ...]:
    standard = booklet.standard
    # The day the text speaks of, so that the same text gives the same bytes on any day.
    when = datetime.combine(standard.code.law_date, time(), UTC)
    url = booklet.model["about"]["url"]
    inputs = {"qr": qr(url) if url else ""}
    pictures = standard.drawings
    data, pages = printer.pdf("booklet/booklet.typ", booklet.model, when=when, extra=inputs, pictures=pictures)
    name = f"{standard.id}/booklets/{standard.id}-booklet-{booklet.language.tag}{printer.look.ending}"
    if printer.look.press:
        # A print shop lays out its own sheets.
        return (Made(f"{name}.pdf", data, pages),)
    rtl = "1" if booklet.language.dir == "rtl" else "0"
    sheets, sides = printer.sheets(data, pages, when=when, extra={"rtl": rtl})
    return (Made(f"{name}.pdf", data, pages), Made(f"{name}-print-sheets.pdf", sheets, sides))


def qr(url: str) -> str:
    """Return a web address as a QR code in SVG, with the four modules of white that readers need around it."""
    drawn = BytesIO()
    segno.make(url, error="m", micro=False).save(
        drawn, kind="svg", xmldecl=False, border=4, light="#ffffff", dark="#000000"
    )
    return drawn.getvalue().decode()
