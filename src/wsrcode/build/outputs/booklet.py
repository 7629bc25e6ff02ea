"""Worker booklets, half-letter, and the same set two by two for folding and stapling."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import partial
from io import BytesIO

import segno

from wsrcode.build import typst
from wsrcode.build.booklet_model import Booklet
from wsrcode.build.define import Desk, Document, Made
from wsrcode.build.language import language
from wsrcode.errors import WsrcodeError
from wsrcode.model.edition import Edition

_SHOWN = 5


def documents(desk: Desk) -> Iterator[Document]:
    standard = desk.standard
    for tag in desk.languages:
        booklet = Booklet(Edition(standard, tag), language(desk.templates, tag), desk.templates, desk.corpus.measures)
        yield Document(
            output="booklet",
            program=standard.id,
            language=tag,
            name=booklet.name,
            status="draft" if booklet.waits_for else "final",
            make=partial(_make, booklet, final=desk.final),
        )


def _make(booklet: Booklet, *, final: bool) -> tuple[Made, ...]:
    if final and booklet.waits_for:
        raise WsrcodeError(refusal(booklet))
    standard, folders = booklet.standard, booklet.folders
    # The day the text speaks of, so that the same text gives the same bytes on any day.
    when = datetime.combine(standard.code.law_date, time(), UTC)
    url = booklet.model["about"]["url"]
    data, pages = typst.pdf(
        "booklet/booklet.typ", booklet.model, when=when, folders=folders, extra={"qr": qr(url) if url else ""}
    )
    sheets = typst.sheets(data, pages, when=when, folders=folders, rtl=booklet.language.dir == "rtl")
    name = f"{standard.id}/booklets/{standard.id}-booklet-{booklet.language.tag}"
    return (Made(f"{name}.pdf", data, pages), Made(f"{name}-print-sheets.pdf", sheets, pages // 2))


def refusal(booklet: Booklet) -> str:
    """Return why a booklet cannot be handed out as final, with the first of what is open."""
    waits = booklet.waits_for
    count = "1 thing is" if len(waits) == 1 else f"{len(waits)} things are"
    more = f", and {len(waits) - _SHOWN} more" if len(waits) > _SHOWN else ""
    return f"{booklet.name} cannot be final, {count} open: {'; '.join(waits[:_SHOWN])}{more}"


def qr(url: str) -> str:
    """Return a web address as a QR code in SVG, with the four modules of white that readers need around it."""
    drawn = BytesIO()
    segno.make(url, error="m", micro=False).save(
        drawn, kind="svg", xmldecl=False, border=4, light="#ffffff", dark="#000000"
    )
    return drawn.getvalue().decode()
