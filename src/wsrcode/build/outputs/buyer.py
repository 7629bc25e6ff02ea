"""Buyer's sheets: what the agreement asks of buyers, as PDF, as a page for the browser and as Markdown."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import partial

from wsrcode.build.buyer_model import BuyerEdition
from wsrcode.build.define import Desk, Document, Made
from wsrcode.build.sheet_pages import html, markdown
from wsrcode.build.templates import theme


def documents(desk: Desk) -> Iterator[Document]:
    """Yield a sheet for each language, and for the one the code was drafted in, where buyers owe what is printed."""
    for tag in _languages(desk):
        edition = BuyerEdition(desk, tag)
        if edition.items:
            yield desk.document(
                "buyer",
                tag,
                edition.name,
                open_ends=partial(getattr, edition, "unfinished"),
                render=partial(_made, desk, edition),
            )


def _languages(desk: Desk) -> tuple[str, ...]:
    """Return the languages asked for; where all are, also the drafted one that no worker of the program reads."""
    drafted = desk.standard.code.language
    every = desk.languages == desk.standard.languages
    return tuple(dict.fromkeys((*([drafted] if every else []), *desk.languages)))


def _made(desk: Desk, edition: BuyerEdition) -> tuple[Made, ...]:
    told = {**edition.model, "theme": theme(desk.templates)}
    when = datetime.combine(desk.standard.code.as_of, time(), UTC)
    printed, pages = desk.printer.pdf("buyer/buyer.typ", told, when=when, pictures=desk.standard.drawings)
    path = f"{desk.standard.id}/buyers/{desk.standard.id}-buyer-{edition.tag}"
    return (
        Made(f"{path}{desk.printer.look.ending}.pdf", printed, pages),
        Made(f"{path}.html", html(desk.templates, "buyer/buyer.html.j2", told).encode()),
        Made(f"{path}.md", markdown(desk.templates, "buyer/buyer.md.j2", told).encode()),
    )
