"""Text made harmless: whatever a file of the code says, on a page it is read and never obeyed."""

import json
import re
from functools import lru_cache
from html import escape
from typing import Any

from markupsafe import Markup

from wsrcode.build.figures import folded

# As entities, not with backslashes: they mean the same in Markdown, inside HTML and between quotes.
_SIGNS = re.compile(r"""[&<>"`*_{}\[\]\\|~^$!#=+@]|-(?=-)|(?<=-)-""")
_AT_START = re.compile(r"(?:(?<=^)[-:]|(?<=^[0-9])[.)]|(?<=^[0-9]{2})[.)]|(?<=^[0-9]{3})[.)]|(?<=^[0-9]{4})[.)])")
_ANGLES = str.maketrans("<>", "\u2039\u203a")
# `:smile:` and `https://` are turned into something by one extension or another.
_COLON = re.compile(r":(?=\S)")


def plain(text: object) -> Markup:
    """Return text on one line that Markdown and HTML both take for nothing but text."""
    return _plain(str(text))


@lru_cache(maxsize=50_000)
def _plain(text: str) -> Markup:
    """Return it, made once: a rule stands on half a dozen pages, and a law on most."""
    safe = _SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", folded(text))
    safe = _AT_START.sub(lambda sign: f"&#{ord(sign[0])};", safe)
    return Markup(_COLON.sub("&#58;", safe))  # noqa: S704 - every sign that means something is an entity now


def shown(value: Any) -> Any:
    """Return what a template prints for a value: text made plain, unless it was marked up on purpose."""
    if value is None:
        return ""
    return value if isinstance(value, Markup) else plain(value)


def in_language(text: object, language: str, wanted: str, direction: str = "") -> Markup:
    """Return text, marked with its language when it is not the page's, and with its direction if one is given."""
    words: Markup = shown(text)
    if language == wanted:
        return words
    if direction:
        return Markup('<span lang="{}" dir="{}">{}</span>').format(language, direction, words)
    return Markup('<span lang="{}">{}</span>').format(language, words)


def link(address: str, text: object) -> Markup:
    """Return a link to a page of somebody else."""
    return Markup('<a href="{}" rel="noreferrer">{}</a>').format(Markup(escape(address)), plain(text))  # noqa: S704


def in_style(text: str) -> Markup:
    """Return a text as one string of CSS, which nothing in it can end."""
    written = json.dumps(text, ensure_ascii=False).replace("<", "\\3c ")
    return Markup(written)  # noqa: S704 - as above


def title(text: str) -> str:
    """Return a text as a menu may hold it.

    The theme prints titles as they are in one place and takes entities apart in another, so the two angles go.
    """
    return escape(folded(text).translate(_ANGLES), quote=False)
