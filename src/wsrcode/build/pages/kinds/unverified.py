"""What is not verified yet: by id, with what must be confirmed, and never as a right."""

from collections.abc import Iterator

from wsrcode.build.pages.define import Page
from wsrcode.build.pages.press import Press, unverified
from wsrcode.model.provision import Provision
from wsrcode.model.standard import Standard


def pages(press: Press) -> Iterator[Page]:
    """Yield one page for a program that has something unverified."""
    title = press.words.say("site.unverified.title")
    for standard in press.corpus.standards.values():
        waiting = unverified(standard)
        if waiting:
            rows = [_row(press, standard, each) for each in waiting]
            drawn = press.draw("unverified", rows=rows, title=title)
            yield Page(f"{standard.id}/unverified.md", drawn, title, standard.id, 130)


def _row(press: Press, standard: Standard, provision: Provision) -> dict[str, object]:
    part = standard.part_of.get(provision.id)
    note = provision.evidence.note
    return {
        "id": provision.id,
        "part": press.said(press.edition(standard)[f"parts/{part.id}/title"]) if part else "",
        "note": press.own(standard, note) if note else None,
        "sources": [press.english(each.title) for each in provision.evidence.source],
        "findings": press.findings(standard.files.get(provision.id, "")),
    }
