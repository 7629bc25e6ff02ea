"""Read what is hard to read in a language: the lists beside the languages of print."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wsrcode.load.beside import Beside, mapping, texts
from wsrcode.load.strict import Fault
from wsrcode.model.plain import Plainness

_TWICE = re.compile(r"\\w\+[^ |]*\\w\+|\)\(")
_LEAST, _MOST = 4, 40
# What is tried on every sentence: words, spaces, brackets and alternatives, and nothing that could run away.
_PATTERN = re.compile(r"(?:[^\W\d_]|[ ()|'’-]|\(\?:|\\w\+|\?)+\Z")


def plainness(root: Path | None = None) -> Mapping[str, Plainness]:
    """Return the lists that hold for a project, by language."""
    return Beside("plain", _plainness, root)


def _plainness(value: Any, language: str) -> Plainness:
    read = mapping(value, "it", known=("language", "long_from", "legal", "passive"))
    if read.get("language") != language:
        raise Fault(f"language must be {language}, as the file's name says")
    letters = read.get("long_from")
    if not isinstance(letters, int) or not _LEAST <= letters <= _MOST:
        raise Fault(f"long_from must be a number of letters from {_LEAST} to {_MOST}")
    legal, passive = (texts(read.get(key) or (), key) for key in ("legal", "passive"))
    for each in passive:
        _tried(each)
    return Plainness(language, letters, tuple(each.lower() for each in legal), passive)


def _tried(pattern: str) -> None:
    if not _PATTERN.match(pattern):
        raise Fault(f"passive: {pattern!r} may hold letters, spaces, (?:…|…), ? and \\w+ only")
    if _TWICE.search(pattern):
        raise Fault(f"passive: {pattern!r} leaves two parts of one word open; leave one open")
    try:
        re.compile(pattern)
    except re.error as error:
        raise Fault(f"passive: {pattern!r} cannot be read: {error}") from None
