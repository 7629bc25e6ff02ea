"""Wall posters: the complaint line and the first rights, read from two metres, on tabloid and A3."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import partial

from wsrcode.build import typst
from wsrcode.build.define import Desk, Document, Made
from wsrcode.build.language import in_output
from wsrcode.build.short_model import Short
from wsrcode.model.edition import Edition

PAPERS = {"tabloid": "us-tabloid", "a3": "a3"}
"""What a file's name ends in, and the paper it means."""


def documents(desk: Desk) -> Iterator[Document]:
    """Yield a poster for each language."""
    for tag in desk.languages:
        words = in_output(desk.templates, tag, "poster")
        poster = Short(Edition(desk.standard, tag), words, desk.templates, "poster")
        yield Document(
            output="poster",
            program=desk.standard.id,
            language=tag,
            name=poster.name,
            status="draft" if poster.waits_for else "final",
            make=partial(_make, poster, final=desk.final),
        )


def _make(poster: Short, *, final: bool) -> tuple[Made, ...]:
    if final:
        poster.refuse_draft()
    return tuple(_printed(poster, ending, paper) for ending, paper in PAPERS.items())


def _printed(poster: Short, ending: str, paper: str) -> Made:
    # The day the text speaks of, so that the same text gives the same bytes on any day.
    when = datetime.combine(poster.standard.code.law_date, time(), UTC)
    data, pages = typst.pdf(
        "poster/poster.typ", poster.model, when=when, folders=poster.folders, extra={"paper": paper}
    )
    name = f"{poster.standard.id}-poster-{poster.language.tag}-{ending}"
    return Made(f"{poster.standard.id}/posters/{name}.pdf", data, pages)
