"""What a page is about in one sentence, and whose it is, for search engines and for who shares its address."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from html import unescape

from wsrcode.build.pages.define import Page
from wsrcode.build.pages.press import Press

_LENGTH = 160
"""Search engines show no more."""
_LEAD = re.compile(r"^(?P<words>[^\n]+)\n\{ \.wsr-lead \}$", re.MULTILINE)
_RIGHT = re.compile(r'<p class="wsr-worker__label">.*?</p>\n+(?P<words>[^\n]+)')
_QUOTED = re.compile(r"^> (?P<words>[^\n]+)$", re.MULTILINE)
_PLAIN = re.compile(r"^(?P<words>[^\W\d_][^\n]+)\n(?!\{)", re.MULTILINE)
_FRONT = re.compile(r"\A---\n(?P<held>.*?)---\n", re.DOTALL)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
_TAG = re.compile(r"<[^>]*>")
# No YAML may hold these.
_UNWRITTEN = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# The theme prints a description between quotes as it is.
_HARMLESS = str.maketrans({'"': "\u201d", "<": "\u2039", ">": "\u203a"})


def described(press: Press, page: Page) -> Page:
    """Return a page that says what it is about, in its own words, and which program it belongs to."""
    standard = press.corpus.standards.get(page.program)
    program = _text(press.edition(standard)["program/name"].text) if standard else ""
    told = {"description": about(page.markdown, _text(page.title))}
    if program and program != _text(page.title):
        told["program"] = program
    return replace(page, markdown=headed(page.markdown, told))


def headed(markdown: str, told: Mapping[str, str]) -> str:
    """Return a page with more at its head, after what stands there already."""
    # YAML reads JSON, but not its way of writing letters beyond the first 65,536.
    lines = "".join(f"{name}: {json.dumps(text, ensure_ascii=False)}\n" for name, text in told.items())
    found = _FRONT.match(markdown)
    held, rest = (found["held"], markdown[found.end() :]) if found else ("", markdown)
    return f"---\n{held}{lines}---\n{rest}"


def about(markdown: str, otherwise: str) -> str:
    """Return the first words that say what a page is about: its lead, a right, a rule's text, or a plain paragraph."""
    for each in (_LEAD, _RIGHT, _QUOTED, _PLAIN):
        if found := each.search(_FRONT.sub("", markdown)):
            words = _text(unescape(_TAG.sub("", _LINK.sub(r"\1", found["words"]))).replace("**", ""))
            if words:
                return _short(words)
    return _short(_text(otherwise))


def _text(words: object) -> str:
    return _UNWRITTEN.sub("", " ".join(str(words).split())).translate(_HARMLESS)


def _short(words: str) -> str:
    if len(words) <= _LENGTH:
        return words
    whole, _, _ = words[:_LENGTH].rpartition(" ")
    return f"{whole or words[: _LENGTH - 1]}…"
