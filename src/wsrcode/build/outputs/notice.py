"""Change notices: one page of what is new for workers, and one for suppliers, in each language."""

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import partial

from wsrcode.build import typst
from wsrcode.build.define import Desk, Document, Made
from wsrcode.build.language import language
from wsrcode.build.notice_model import READERS, Notice
from wsrcode.errors import WsrcodeError
from wsrcode.model.edition import Edition

_SHOWN = 5


def documents(desk: Desk) -> Iterator[Document]:
    """Yield a notice for each language and each kind of reader to whom the notes of this revision speak."""
    standard = desk.standard
    notes = standard.notes.get(standard.code.revision)
    if notes is None:
        return
    for tag in desk.languages:
        for reader in READERS:
            notice = Notice(Edition(standard, tag), language(desk.templates, tag), desk.templates, notes, reader)
            if notice.told:
                yield Document(
                    output="notice",
                    program=standard.id,
                    language=tag,
                    name=notice.name,
                    status="draft" if notice.waits_for else "final",
                    make=partial(_make, notice, final=desk.final),
                )


def _make(notice: Notice, *, final: bool) -> tuple[Made, ...]:
    if final and (waits := notice.waits_for):
        more = f", and {len(waits) - _SHOWN} more" if len(waits) > _SHOWN else ""
        raise WsrcodeError(f"{notice.name} cannot be final: {'; '.join(waits[:_SHOWN])}{more}")
    standard = notice.standard
    # The day the text speaks of, so that the same text gives the same bytes on any day.
    when = datetime.combine(standard.code.law_date, time(), UTC)
    data, pages = typst.pdf("notice/notice.typ", notice.model, when=when, folders=notice.folders)
    name = f"{standard.id}-notice-{standard.code.revision}-{notice.reader}-{notice.language.tag}"
    return (Made(f"{standard.id}/notices/{name}.pdf", data, pages),)
