"""Wallet cards: the complaint line and the most important rights, one card and ten to a sheet."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import partial

from wsrcode.build.define import Desk, Document, Made
from wsrcode.build.language import in_output
from wsrcode.build.printer import Printer
from wsrcode.build.short_model import Short

PAPERS = {"": "", "-letter": "us-letter", "-a4": "a4"}
"""What a file's name ends in, and the paper that ten cards stand on; the first is the card itself."""


FOR_PRESS = True
"""With `--press` it has a bleed and crop marks."""


def documents(desk: Desk) -> Iterator[Document]:
    """Yield a card for each language."""
    for tag in desk.languages:
        words = in_output(desk.templates, tag, "card")
        card = Short(desk.edition(tag), words, desk.templates, "card")
        yield desk.document(
            "card",
            tag,
            card.name,
            open_ends=partial(getattr, card, "waits_for"),
            render=partial(_made, card, desk.printer),
        )


def _made(card: Short, printer: Printer) -> tuple[Made, ...]:
    # A print shop lays out its own sheets.
    papers = {"": ""} if printer.look.press else PAPERS
    return tuple(_printed(card, printer, ending, paper) for ending, paper in papers.items())


def _printed(card: Short, printer: Printer, ending: str, paper: str) -> Made:
    # The day the text speaks of, so that the same text gives the same bytes on any day.
    when = datetime.combine(card.standard.code.law_date, time(), UTC)
    pictures = card.standard.drawings
    data, pages = printer.pdf("card/card.typ", card.model, when=when, extra={"paper": paper}, pictures=pictures)
    name = f"{card.standard.id}-card-{card.language.tag}{ending}{printer.look.ending}"
    return Made(f"{card.standard.id}/cards/{name}.pdf", data, pages)
