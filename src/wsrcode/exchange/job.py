"""What a translator's file holds: the job it belongs to, and a row for each text."""

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from wsrcode.errors import WsrcodeError


@dataclass(frozen=True)
class Row:
    """One text beside its source."""

    key: str
    source: str
    text: str = ""
    """The translation; empty where there is none."""
    source_hash: str = ""
    """The digest of the source that the translator sees."""
    text_hash: str = ""
    """The fingerprint of the translation as it was given out: what tells an edit from a text left alone."""
    state: str = ""
    context: str = ""
    note: str = ""
    file: str = ""
    """Where the source stands."""


@dataclass(frozen=True)
class Job:
    """What one translator works on: the rows of one language of one program."""

    program: str
    source_language: str
    language: str
    rows: tuple[Row, ...] = ()
    translator: str = ""
    given_out: datetime = datetime(2000, 1, 1, tzinfo=UTC)


def fingerprint(text: str) -> str:
    """Return the first 12 hex digits of the SHA-256 of a text in NFC, or nothing for no text.

    A seal's digest folds white space; a translator may have mended just that, so here it counts.
    """
    return hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()[:12] if text else ""


def each_once(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows; raise WsrcodeError at the first id that stands twice, for nobody knows which one is meant."""
    known: set[str] = set()
    for row in rows:
        if row.key in known:
            raise WsrcodeError(f"holds the id {row.key[:80]!r} twice; keep one of the two rows")
        known.add(row.key)
        yield row
