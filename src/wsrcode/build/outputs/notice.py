"""Change notices: one page of what is new for workers, and one for suppliers, in each language."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import partial

from wsrcode.build.define import Desk, Document, Made
from wsrcode.build.language import language
from wsrcode.build.notice_model import READERS, Notice
from wsrcode.build.printer import Printer


def documents(desk: Desk) -> Iterator[Document]:
    """Yield a notice for each language and each kind of reader to whom the notes of this revision speak."""
    standard = desk.standard
    notes = standard.notes.get(standard.code.revision)
    if notes is None:
        return
    for tag in desk.languages:
        for reader in READERS:
            notice = Notice(desk.edition(tag), language(desk.templates, tag), desk.templates, notes, reader)
            if notice.told:
                yield desk.document(
                    "notice",
                    tag,
                    notice.name,
                    open_ends=partial(getattr, notice, "waits_for"),
                    render=partial(_made, notice, desk.printer),
                )


def _made(notice: Notice, printer: Printer) -> tuple[Made, ...]:
    standard = notice.standard
    # The day the text speaks of, so that the same text gives the same bytes on any day.
    when = datetime.combine(standard.code.law_date, time(), UTC)
    data, pages = printer.pdf("notice/notice.typ", notice.model, when=when, pictures=notice.standard.drawings)
    name = f"{standard.id}-notice-{standard.code.revision}-{notice.reader}-{notice.language.tag}{printer.look.ending}"
    return (Made(f"{standard.id}/notices/{name}.pdf", data, pages),)
