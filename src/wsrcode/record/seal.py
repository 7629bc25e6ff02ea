"""Seal translations: note from which source text each was made, and who has read it."""

from collections.abc import Iterable
from datetime import date

from wsrcode.errors import WsrcodeError
from wsrcode.model.edition import State, digest, state_of, translated, units
from wsrcode.model.record import Seal
from wsrcode.model.standard import Standard


def drafted(standard: Standard, language: str) -> dict[str, Seal]:
    """Return the seals with new work noted: texts never sealed, or changed since, were made from today's source.

    A text that did not change while its source did keeps its old seal and so stays stale.
    """
    source, theirs, seals = units(standard), _texts(standard, language), _seals(standard, language)
    kept: dict[str, Seal] = {}
    for key, text in theirs.items():
        if key not in source:
            continue
        seal = seals.get(key)
        fresh = seal is None or seal.text != digest(text)
        kept[key] = Seal(source=digest(source[key]), text=digest(text)) if fresh or seal is None else seal
    return kept


def confirmed(standard: Standard, language: str, keys: Iterable[str], reader: str, today: date) -> dict[str, Seal]:
    """Return the seals with these texts confirmed by a second person; raise WsrcodeError when that cannot be."""
    translation = standard.translations.get(language)
    if translation is None:
        message = f"{standard.id} has no translation {language!r}"
        raise WsrcodeError(message)
    if reader.strip().casefold() == translation.translator.strip().casefold():
        message = f"{reader} made the translation; a second person must read it"
        raise WsrcodeError(message)
    source, theirs, seals = units(standard), translated(translation), _seals(standard, language)
    for key in keys:
        if key not in source or key not in theirs:
            message = f"no text {key!r} in {language}; `wsrcode translate status` lists them"
            raise WsrcodeError(message)
        if state_of(source[key], theirs[key], seals.get(key)) is State.STALE:
            message = f"{key} is stale: its source has changed since; translate it anew first"
            raise WsrcodeError(message)
        seals[key] = Seal(source=digest(source[key]), text=digest(theirs[key]), reader=reader, on=today)
    return seals


def _texts(standard: Standard, language: str) -> dict[str, str]:
    translation = standard.translations.get(language)
    return translated(translation) if translation else {}


def _seals(standard: Standard, language: str) -> dict[str, Seal]:
    lock = standard.locks.get(language)
    return dict(lock.units) if lock else {}


def lock_file(language: str, seals: dict[str, Seal]) -> bytes:
    """Return the lock file's bytes, one line a text, in order of the keys."""
    lines = ["# Written by `wsrcode translate`; do not edit by hand.", f"language: {language}", "units:"]
    lines += [f"  {key}: {_line(seals[key])}" for key in sorted(seals)]
    return ("\n".join(lines) + "\n").encode()


def _line(seal: Seal) -> str:
    read = f', reader: "{_quoted(seal.reader)}", on: {seal.on}' if seal.reader else ""
    return f'{{source: "{seal.source}", text: "{seal.text}"{read}}}'


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
