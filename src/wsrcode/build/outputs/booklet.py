"""Worker booklets, half-letter, and the same set two by two for folding and stapling."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import partial

from wsrcode.build.booklet_model import Booklet
from wsrcode.build.define import Desk, Document, Made
from wsrcode.build.language import language
from wsrcode.build.printer import Printer
from wsrcode.build.qr import qr


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
    data, pages = printer.pdf("booklet/booklet.typ", booklet.model, when=when, extra={"qr": qr(url) if url else ""})
    rtl = "1" if booklet.language.dir == "rtl" else "0"
    sheets, sides = printer.sheets(data, pages, when=when, extra={"rtl": rtl})
    name = f"{standard.id}/booklets/{standard.id}-booklet-{booklet.language.tag}{printer.look.ending}"
    return (Made(f"{name}.pdf", data, pages), Made(f"{name}-print-sheets.pdf", sheets, sides))
