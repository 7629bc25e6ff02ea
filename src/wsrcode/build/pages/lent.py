"""Words that a language lacks and another lends: marked where they are looked up, told apart where pages show them.

A mark is a letter of no script, as a word may end up in a title or between quotes, where no element may stand.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from wsrcode.build.language import Language
from wsrcode.build.pages.define import Page

_BEGIN, _SAYS, _END = "\ue000", "\ue001", "\ue002"
_LENT = re.compile(
    # Another one inside may be an element by now.
    f'{_BEGIN}([A-Za-z-]+){_SAYS}((?:[^<{_BEGIN}{_END}]|<span lang="[A-Za-z-]+"(?: dir="ltr")?>|</span>)*){_END}'
)
# A script of the theme holds them as JSON.
_MARK = re.compile(r"(?:\ue000|\\ue000)[A-Za-z-]+(?:\ue001|\\ue001)|[\ue000-\ue002]|\\ue00[0-2]")
# What holds words and no element: the head of a page of Markdown, these, and a tag itself if there is a mark in it.
_BARE = re.compile(
    r"(\A---\n.*?\n---\n|<(script|style|title|desc|text|option|textarea)\b.*?</\2>|<[^>\ue000-\ue002]*[\ue000-\ue002][^>]*>)",
    re.DOTALL,
)


@cache
def lent(language: Language) -> Language:
    """Return a language in which each word that it lacks says whose it is."""
    if not language.lent:
        return language
    units = {
        name: {form: marked(each, tag) for form, each in forms.items()} if tag else forms
        for name, forms in language.units.items()
        for tag in [language.lent.get(f"units/{name}")]
    }
    months = language.lent.get("months")
    return replace(
        language,
        words=_all_marked(language.words, language.lent),
        units=units,
        months=tuple(marked(each, months) for each in language.months) if months else language.months,
    )


def settled(page: str, direction: str) -> str:
    """Return a page, Markdown or HTML, on which lent words are elements that say their language."""
    if not _marks(page):
        return page
    # Those that lend are written from left to right.
    turned = ' dir="ltr"' if direction == "rtl" else ""
    # Two groups: what lies between, what holds no element, and the name of its element, in turn.
    pieces = enumerate(_BARE.split(page))
    return "".join(_spans(each, turned) if n % 3 == 0 else bare(each) for n, each in pieces if n % 3 != 2)  # noqa: PLR2004


def told_apart(page: Page, direction: str) -> Page:
    """Return a page on which lent words say their language, and whose title is only text."""
    text, title = settled(page.markdown, direction), bare(page.title)
    return page if (text, title) == (page.markdown, page.title) else replace(page, markdown=text, title=title)


def bare(words: str) -> str:
    """Return words without marks."""
    return _MARK.sub("", words) if _marks(words) else words


def _marks(words: str) -> bool:
    return _BEGIN in words or _END in words or _SAYS in words or "\\ue00" in words


def _spans(words: str, turned: str) -> str:
    before = "" if _BEGIN in words else words
    while before != words:
        before, words = words, _LENT.sub(rf'<span lang="\1"{turned}>\2</span>', words)
    return bare(words)


def marked(words: str, tag: str) -> str:
    """Return words with whose they are."""
    return f"{_BEGIN}{tag}{_SAYS}{words}{_END}"


def _all_marked(words: Mapping[str, Any], tags: Mapping[str, str], path: str = "") -> dict[str, Any]:
    return {key: _told(each, tags, f"{path}{key}") for key, each in words.items()}


def _told(words: Any, tags: Mapping[str, str], path: str) -> Any:
    if isinstance(words, Mapping):
        return _all_marked(words, tags, f"{path}/")
    return marked(words, tags[path]) if path in tags and isinstance(words, str) else words
