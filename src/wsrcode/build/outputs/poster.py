"""Wall posters: the complaint line and the first rights, read from two metres, on tabloid and A3."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import partial

from wsrcode.build.define import Desk, Document, Made
from wsrcode.build.language import in_output
from wsrcode.build.printer import Printer
from wsrcode.build.short_model import Short, local_words

INSERTS = True
PAPERS = {"tabloid": "us-tabloid", "a3": "a3"}
"""What a file's name ends in, and the paper it means."""


FOR_PRESS = True
"""With `--press` it has a bleed and crop marks."""


def documents(desk: Desk) -> Iterator[Document]:
    """Yield a poster for each language."""
    for tag in desk.languages:
        words = in_output(desk.templates, tag, "poster")
        poster = Short(desk.edition(tag), words, desk.templates, "poster", local=local_words(desk, tag))
        yield desk.document(
            "poster",
            tag,
            poster.name,
            open_ends=partial(getattr, poster, "waits_for"),
            render=partial(_made, poster, desk.printer),
        )


def _made(poster: Short, printer: Printer) -> tuple[Made, ...]:
    return tuple(_printed(poster, printer, ending, paper) for ending, paper in PAPERS.items())


def _printed(poster: Short, printer: Printer, ending: str, paper: str) -> Made:
    # The day the text speaks of, so that the same text gives the same bytes on any day.
    when = datetime.combine(poster.standard.code.law_date, time(), UTC)
    pictures = poster.standard.drawings
    data, pages = printer.pdf("poster/poster.typ", poster.model, when=when, extra={"paper": paper}, pictures=pictures)
    name = f"{poster.standard.id}-poster-{poster.language.tag}-{ending}{printer.look.ending}"
    return Made(f"{poster.standard.id}/posters/{name}.pdf", data, pages)
