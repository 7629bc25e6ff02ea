"""A gettext catalogue, as Poedit, Weblate and most tools of translators read it."""

import re

from translate.storage.base import ParseError
from translate.storage.pypo import pofile, pounit

from wsrcode.errors import WsrcodeError
from wsrcode.exchange.gates import small
from wsrcode.exchange.job import Job, Row, each_once
from wsrcode.model.edition import State
from wsrcode.model.text import UNSEEN

ENDINGS = ("po",)
_PROGRAM, _SOURCE = "X-Wsrcode-Program", "X-Source-Language"
_HASHES = re.compile(r"^wsrcode: source=(?P<source>[0-9a-f]*) text=(?P<text>[0-9a-f]*)$", re.MULTILINE)
_CHARSET = re.compile(rb'charset=([^\\"\s]*)', re.IGNORECASE)
_TIME = "%Y-%m-%d %H:%M%z"


def written(job: Job) -> bytes:
    """Return the job as a catalogue; what is stale is marked fuzzy, so that nobody takes it for done."""
    store = pofile()
    store.updateheader(
        add=True,
        project_id_version=job.program,
        pot_creation_date=job.given_out.strftime(_TIME),
        po_revision_date=job.given_out.strftime(_TIME),
        last_translator=" ".join(job.translator.split()),
        language_team=job.language,
        language=job.language,
        mime_version="1.0",
        content_type="text/plain; charset=UTF-8",
        x_wsrcode_program=job.program,
        x_source_language=job.source_language,
    )
    for row in job.rows:
        _fill(store.addsourceunit(row.source), row)
    return bytes(store)


def _fill(unit: pounit, row: Row) -> None:
    unit.setcontext(row.key)
    unit.target = row.text
    told = (row.context, row.note, f"wsrcode: source={row.source_hash} text={row.text_hash}")
    for each in told:
        if each:
            unit.addnote(" ".join(each.split()), origin="developer")
    if row.file:
        unit.addlocation(row.file)
    unit.markfuzzy(row.state == State.STALE)


def read(data: bytes) -> Job:
    """Return the job that a catalogue holds; raise WsrcodeError."""
    _in_utf8(small(data))
    try:
        store = pofile.parsestring(data)
        header = store.parseheader()
    except (ParseError, ValueError, IndexError, KeyError, AttributeError, RecursionError) as error:
        # The parser lets out whatever it stumbles over.
        raise WsrcodeError(f"is no catalogue that can be read ({_first(error)}); export again") from None
    if _PROGRAM not in header:
        raise WsrcodeError(f"has no header {_PROGRAM}; it must be the file that was exported")
    units = (each for each in store.units if not each.isheader() and not each.isobsolete())
    return Job(
        header[_PROGRAM].strip(),
        header.get(_SOURCE, "").strip(),
        header.get("Language", "").strip(),
        tuple(each_once(_row(each) for each in units)),
    )


def _in_utf8(data: bytes) -> None:
    charset = _CHARSET.search(data)
    if charset and charset[1].upper() not in {b"UTF-8", b"UTF8"}:
        raise WsrcodeError("says that it is not in UTF-8; save it as UTF-8")
    try:
        data.decode()
    except UnicodeDecodeError:
        raise WsrcodeError("is not UTF-8; save it as UTF-8") from None


def _row(unit: pounit) -> Row:
    key = unit.getcontext()
    if unit.hasplural():
        raise WsrcodeError(f"has plural forms in {key[:80]!r}; no text of a code has, export again")
    hashes = _HASHES.search(unit.getnotes(origin="developer"))
    return Row(
        key=key,
        source=str(unit.source),
        text=str(unit.target or ""),
        source_hash=hashes["source"] if hashes else "",
        text_hash=hashes["text"] if hashes else "",
    )


def _first(error: Exception) -> str:
    return (UNSEEN.sub("?", " ".join(str(error).split())) or type(error).__name__)[:120]
