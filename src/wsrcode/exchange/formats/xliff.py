"""XLIFF 1.2, as the workbenches of professional translators read it."""

from typing import Any
from xml.sax.saxutils import quoteattr

from translate.storage.xliff import Xliff1File, Xliff1Unit

from wsrcode.errors import WsrcodeError
from wsrcode.exchange.gates import plain_xml, small
from wsrcode.exchange.job import Job, Row, each_once
from wsrcode.model.edition import State

ENDINGS = ("xliff", "xlf")
_EMPTY = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original={program} source-language={source} target-language={language} datatype="plaintext"><body/></file>
</xliff>"""
_STATES = {
    State.READ: "final",
    State.DRAFT: "translated",
    State.STALE: "needs-review-translation",
    State.UNTRANSLATED: "needs-translation",
}
_GROUP, _SOURCE, _TEXT = "wsrcode", "x-source-hash", "x-text-hash"


class _Unit(Xliff1Unit):
    namespace = "urn:oasis:names:tc:xliff:document:1.2"


class _File(Xliff1File[_Unit]):
    """The library's own writes version 1.1, and says so at every unit of another version."""

    UnitClass = _Unit


# The library's types end at the door of its readers.
_STORE: Any = _File


def written(job: Job) -> bytes:
    """Return the job as XLIFF; the ids are the texts' own."""
    names = {"program": job.program, "source": job.source_language, "language": job.language}
    store = _STORE.parsestring(_EMPTY.format(**{name: quoteattr(each) for name, each in names.items()}).encode())
    for row in job.rows:
        _fill(store.addsourceunit(row.source, filename=job.program), row)
    return bytes(store)


def _fill(unit: Any, row: Row) -> None:
    unit.xmlelement.set("id", row.key)
    unit.xmlelement.set("resname", row.key)
    unit.target = row.text
    target = unit.get_target_dom()
    if target is not None:
        target.set("state", _STATES.get(State(row.state), "translated") if row.state else "translated")
    unit.xmlelement.attrib.pop("approved", None)
    for each in (row.context, row.note, row.file):
        if each:
            unit.addnote(each, origin="developer")
    unit.createcontextgroup(_GROUP, [(_SOURCE, row.source_hash), (_TEXT, row.text_hash)], "information")


def read(data: bytes) -> Job:
    """Return the job that an XLIFF file holds; raise WsrcodeError."""
    plain_xml(small(data))
    try:
        store = _STORE.parsestring(data)
        (file,) = (each for each in store.document.getroot() if each.tag == store.namespaced("file"))
    except (ValueError, StopIteration, TypeError, KeyError, AttributeError, SyntaxError):
        # The reader lets out whatever it stumbles over.
        raise WsrcodeError("is no XLIFF 1.2 with one file in it; it must be the file that was exported") from None
    return Job(
        file.get("original", ""),
        file.get("source-language", ""),
        file.get("target-language", ""),
        tuple(each_once(_row(each) for each in store.units)),
    )


def _row(unit: Any) -> Row:
    key = unit.xmlelement.get("id", "")
    for element in (unit.source_dom, unit.target_dom):
        if element is not None and len(element):
            raise WsrcodeError(f"holds markup inside {key[:80]!r}; texts of a code are plain, take it out")
    hashes = {kind: value for group in unit.getcontextgroups(_GROUP) for kind, value in group}
    return Row(
        key=key,
        source=str(unit.source or ""),
        text=str(unit.target or ""),
        source_hash=hashes.get(_SOURCE) or "",
        text_hash=hashes.get(_TEXT) or "",
    )
