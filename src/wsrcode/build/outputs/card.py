"""Wallet cards: the complaint line and the most important rights, one card and ten to a sheet."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import partial

from wsrcode.build import typst
from wsrcode.build.define import Desk, Document, Made
from wsrcode.build.language import in_output
from wsrcode.build.short_model import Short
from wsrcode.model.edition import Edition

PAPERS = {"": "", "-letter": "us-letter", "-a4": "a4"}
"""What a file's name ends in, and the paper that ten cards stand on; the first is the card itself."""


def documents(desk: Desk) -> Iterator[Document]:
    """Yield a card for each language."""
    for tag in desk.languages:
        words = in_output(desk.templates, tag, "card")
        card = Short(Edition(desk.standard, tag), words, desk.templates, "card")
        yield Document(
            output="card",
            program=desk.standard.id,
            language=tag,
            name=card.name,
            status="draft" if card.waits_for else "final",
            make=partial(_make, card, final=desk.final),
        )


def _make(card: Short, *, final: bool) -> tuple[Made, ...]:
    if final:
        card.refuse_draft()
    return tuple(_printed(card, ending, paper) for ending, paper in PAPERS.items())


def _printed(card: Short, ending: str, paper: str) -> Made:
    # The day the text speaks of, so that the same text gives the same bytes on any day.
    when = datetime.combine(card.standard.code.law_date, time(), UTC)
    data, pages = typst.pdf("card/card.typ", card.model, when=when, folders=card.folders, extra={"paper": paper})
    name = f"{card.standard.id}-card-{card.language.tag}{ending}"
    return Made(f"{card.standard.id}/cards/{name}.pdf", data, pages)
