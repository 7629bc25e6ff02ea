"""Take what a translator changed, text by text: three versions are compared, and doubt is refused."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pydantic import TypeAdapter, ValidationError

from wsrcode.exchange.job import Row, fingerprint
from wsrcode.model.edition import digest, unit_path
from wsrcode.model.record import Seal
from wsrcode.model.text import UNSEEN, Text

_TEXT: TypeAdapter[str] = TypeAdapter(Text)
_LONGEST_KEY = 100


class Fate(StrEnum):
    """What became of a row."""

    TAKEN = "taken"
    REFUSED = "refused"
    THERE = "already there"
    KEPT = "kept as changed here since"
    EMPTY = "left empty"
    UNCHANGED = "unchanged"


@dataclass(frozen=True)
class Outcome:
    """What became of a row, and why."""

    key: str
    fate: Fate
    text: str = ""
    """The text as the file has it, ready to be written."""
    why: str = ""
    here: str = ""
    """The text that stands here, where the two exclude each other."""
    seal: Seal | None = None
    """From which source the text was made, where it is known now."""


@dataclass(frozen=True)
class Standing:
    """What stands here now: the source, the translation and its seals, by key."""

    source: Mapping[str, str]
    texts: Mapping[str, str]
    seals: Mapping[str, Seal]


def taken(rows: Iterable[Row], now: Standing, *, stale_too: bool = False) -> list[Outcome]:
    """Return what becomes of each row, in the order of print; rows of texts that the code does not hold come last.

    An edit whose source has changed since is refused; with `stale_too` it is taken and sealed with the source that the
    translator saw, so that it stays stale.
    """
    place = {key: n for n, key in enumerate(now.source)}
    ordered = sorted(rows, key=lambda row: place.get(row.key, len(place)))
    texts = dict(now.texts)
    outcomes: list[Outcome] = []
    for row in ordered:
        outcome = _outcome(row, Standing(now.source, texts, now.seals), stale_too=stale_too)
        if outcome.fate is Fate.TAKEN:
            texts[row.key] = outcome.text
        outcomes.append(outcome)
    return outcomes


def _outcome(row: Row, now: Standing, *, stale_too: bool) -> Outcome:
    if row.key not in now.source:
        return Outcome(_shown(row.key), Fate.REFUSED, why="the code holds no such text (any more)")
    here = now.texts.get(row.key, "")
    theirs = _clean(row.text)
    edited = fingerprint(theirs) != row.text_hash
    if theirs == _clean(here):
        return _same(row, theirs, now, edited=edited and bool(theirs))
    if not edited:
        return Outcome(row.key, Fate.KEPT)
    if not theirs:
        return Outcome(row.key, Fate.EMPTY)
    if why := next(_reasons(row, now, stale_too=stale_too), ""):
        return Outcome(row.key, Fate.REFUSED, theirs if _readable(theirs) else "", why, here)
    return Outcome(row.key, Fate.TAKEN, theirs, seal=_seal(row, theirs))


def _same(row: Row, theirs: str, now: Standing, *, edited: bool) -> Outcome:
    """Return the outcome of a text that stands here already: written by a run that was killed before it sealed it."""
    seal = now.seals.get(row.key)
    unsealed = seal is None or seal.text != digest(theirs)
    if edited and unsealed and _is_current(row, now.source):
        return Outcome(row.key, Fate.THERE, theirs, seal=_seal(row, theirs))
    return Outcome(row.key, Fate.THERE if edited else Fate.UNCHANGED)


def _seal(row: Row, text: str) -> Seal:
    return Seal(source=row.source_hash, text=digest(text))


def _is_current(row: Row, source: Mapping[str, str]) -> bool:
    return digest(row.source) == row.source_hash == digest(source[row.key])


def _reasons(row: Row, now: Standing, *, stale_too: bool) -> Iterator[str]:
    """Yield why an edited text cannot be taken."""
    try:
        _TEXT.validate_python(_clean(row.text))
    except ValidationError as error:
        yield error.errors()[0]["msg"].removeprefix("Value error, ")
    if digest(row.source) != row.source_hash:
        yield "its source or source_hash is not the one that was exported (was a column sorted?); export again"
    if row.source_hash != digest(now.source[row.key]) and not stale_too:
        yield "its source has changed since the export; export again and translate it anew"
    if fingerprint(_clean(now.texts.get(row.key, ""))) != row.text_hash:
        yield "it was changed here, too, since the export; settle the two by hand"
    if before := _gap(row.key, now.texts):
        yield f"{before} comes before it and is not translated; translate that first"


def _gap(key: str, texts: Mapping[str, str]) -> str:
    """Return the text just before one of a list, when nobody has translated it: lists have no holes."""
    *steps, last = unit_path(key)
    if not isinstance(last, int) or not last:
        return ""
    before = "/".join(str(each) for each in (*steps, last - 1))
    return "" if before in texts else before


def _clean(text: str) -> str:
    """Return a text as it is kept: NFC, with line feeds alone, nothing around it."""
    return unicodedata.normalize("NFC", re.sub(r"\r\n?", "\n", text)).strip()


def _readable(text: str) -> bool:
    return not UNSEEN.search(text)


def _shown(key: str) -> str:
    return UNSEEN.sub("?", key)[:_LONGEST_KEY] or "(no id)"
