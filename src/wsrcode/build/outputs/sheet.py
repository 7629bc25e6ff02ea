"""Obligation sheets: what binds one supplier, as PDF, as a page for the browser and as Markdown."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import cache, partial

from wsrcode.build import typst
from wsrcode.build.define import Desk, Document, Made
from wsrcode.build.sheet_model import SheetEdition, model
from wsrcode.build.sheet_pages import html, markdown
from wsrcode.build.templates import theme
from wsrcode.errors import WsrcodeError
from wsrcode.model.record import Supplier

_SHOWN = 3
"""How many of the texts that are not final a refusal names."""


def documents(desk: Desk) -> Iterator[Document]:
    """Yield a sheet for each supplier and each language that it reads or that the code was drafted in."""
    edition = cache(partial(_edition, desk))
    for supplier in desk.standard.suppliers:
        for tag in dict.fromkeys((desk.standard.code.language, *supplier.languages)):
            if tag in desk.languages:
                yield _document(desk, edition(tag), supplier)


def _edition(desk: Desk, tag: str) -> SheetEdition:
    return SheetEdition(desk.corpus, desk.standard, tag, desk.templates)


def _document(desk: Desk, edition: SheetEdition, supplier: Supplier) -> Document:
    name = f"{desk.standard.id} sheet {supplier.id} {edition.tag}"
    return Document(
        output="sheet",
        program=desk.standard.id,
        language=edition.tag,
        name=name,
        status=_status(edition, supplier),
        make=partial(_make, desk, edition, supplier, name),
    )


def _status(edition: SheetEdition, supplier: Supplier) -> str:
    try:
        return "draft" if edition.unfinished(supplier) else "final"
    except WsrcodeError:  # it will be told when the sheet is made; the others are made all the same
        return "draft"


def _make(desk: Desk, edition: SheetEdition, supplier: Supplier, name: str) -> tuple[Made, ...]:
    if desk.final:
        _refuse_draft(edition, supplier, name)
    told = {**model(edition, supplier), "theme": theme(desk.templates)}
    when = datetime.combine(desk.standard.code.as_of, time(), UTC)
    printed, pages = typst.pdf("sheet/sheet.typ", told, when=when, folders=desk.templates)
    path = f"{desk.standard.id}/sheets/{supplier.id}/{supplier.id}-sheet-{edition.tag}"
    return (
        Made(f"{path}.pdf", printed, pages),
        Made(f"{path}.html", html(desk.templates, "sheet/sheet.html.j2", told).encode()),
        Made(f"{path}.md", markdown(desk.templates, "sheet/sheet.md.j2", told).encode()),
    )


def _refuse_draft(edition: SheetEdition, supplier: Supplier, name: str) -> None:
    found = edition.unfinished(supplier)
    if found:
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise WsrcodeError(f"{name}: not final: {'; '.join(found[:_SHOWN])}{more}")
