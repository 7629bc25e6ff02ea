"""Trainers' guides: part by part what to ask, what to act out, the right answer, and the page of the booklet."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, time
from functools import partial

from wsrcode.build.define import Desk, Document, Made
from wsrcode.build.guide_model import Guide
from wsrcode.build.language import in_output
from wsrcode.build.outputs.booklet import PART_BEGINS, booklets
from wsrcode.build.printer import Look
from wsrcode.build.qr import qr


def documents(desk: Desk) -> Iterator[Document]:
    """Yield a guide for each language; a program without lessons has none."""
    for tag in desk.languages if desk.standard.lessons else ():
        yield desk.document(
            "guide",
            tag,
            f"{desk.standard.id} guide {tag}",
            # Where parts begin in the booklet is asked only when the guide is printed.
            open_ends=partial(_open_ends, desk, tag),
            render=partial(_made, desk, tag),
        )


def _open_ends(desk: Desk, tag: str) -> tuple[str, ...]:
    return _guide(desk, tag, {}).waits_for


def _guide(desk: Desk, tag: str, pages: Mapping[str, int]) -> Guide:
    return Guide(desk.edition(tag), in_output(desk.templates, tag, "guide"), desk.templates, pages)


def _made(desk: Desk, tag: str) -> tuple[Made, ...]:
    guide, printer = _guide(desk, tag, booklet_pages(desk, tag)), desk.printer
    # The day the text speaks of, so that the same text gives the same bytes on any day.
    when = datetime.combine(guide.standard.code.law_date, time(), UTC)
    data, pages = printer.pdf(
        "guide/guide.typ", guide.model, when=when, extra={"paper": guide.paper}, pictures=guide.standard.drawings
    )
    name = f"{guide.standard.id}-guide-{tag}{printer.look.ending}"
    return (Made(f"{guide.standard.id}/guides/{name}.pdf", data, pages),)


def booklet_pages(desk: Desk, tag: str) -> Mapping[str, int]:
    """Return on which page of the standard booklet in a language each part begins."""
    booklet = next(booklets(desk, tag))
    # In usual ink: no colour moves a part to another page, and so it is asked once for all looks.
    printer = replace(desk.printer, look=Look())
    url = booklet.model["about"]["url"]
    extra, pictures = {"qr": qr(url) if url else ""}, desk.standard.drawings
    told = printer.told("booklet/booklet.typ", booklet.model, PART_BEGINS, extra=extra, pictures=pictures)
    return {each["part"]: each["page"] for each in told}
