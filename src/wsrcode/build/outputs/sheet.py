"""Obligation sheets: what binds one supplier, as PDF, as a page for the browser and as Markdown."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import cache, partial

from wsrcode.build.define import Desk, Document, Made
from wsrcode.build.sheet_model import SheetEdition, model
from wsrcode.build.sheet_pages import html, markdown
from wsrcode.build.templates import theme
from wsrcode.model.record import Supplier


def documents(desk: Desk) -> Iterator[Document]:
    """Yield a sheet for each supplier and each language that it reads or that the code was drafted in."""
    edition = cache(partial(_edition, desk))
    for supplier in desk.standard.suppliers:
        for tag in dict.fromkeys((desk.standard.code.language, *supplier.languages)):
            if tag in desk.languages:
                yield _document(desk, edition(tag), supplier)


def _edition(desk: Desk, tag: str) -> SheetEdition:
    return SheetEdition(desk, tag)


def _document(desk: Desk, edition: SheetEdition, supplier: Supplier) -> Document:
    return desk.document(
        "sheet",
        edition.tag,
        f"{desk.standard.id} sheet {supplier.id} {edition.tag}",
        open_ends=partial(edition.unfinished, supplier),
        render=partial(_made, desk, edition, supplier),
    )


def _made(desk: Desk, edition: SheetEdition, supplier: Supplier) -> tuple[Made, ...]:
    told = {**model(edition, supplier), "theme": theme(desk.templates)}
    when = datetime.combine(desk.standard.code.as_of, time(), UTC)
    printed, pages = desk.printer.pdf("sheet/sheet.typ", told, when=when, pictures=desk.standard.drawings)
    path = f"{desk.standard.id}/sheets/{supplier.id}/{supplier.id}-sheet-{edition.tag}"
    return (
        Made(f"{path}{desk.printer.look.ending}.pdf", printed, pages),
        Made(f"{path}.html", html(desk.templates, "sheet/sheet.html.j2", told).encode()),
        Made(f"{path}.md", markdown(desk.templates, "sheet/sheet.md.j2", told).encode()),
    )
