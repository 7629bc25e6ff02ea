"""The words of the pages in one language: those of print, and the site's own beside them."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from wsrcode.build.language import Language, language
from wsrcode.build.templates import find, plain_yaml
from wsrcode.errors import WsrcodeError


def site_language(folders: tuple[Path, ...], tag: str) -> Language:
    """Return a language with the site's words; raise WsrcodeError that says which file to write."""
    known = language(folders, tag)
    return replace(
        known, words={**known.words, "site": _site_words(folders, tag)}, file=f"templates/languages/site/{tag}.yml"
    )


@cache
def _site_words(folders: tuple[Path, ...], tag: str) -> Mapping[str, Any]:
    try:
        path = find(folders, f"languages/site/{tag}.yml")
    except WsrcodeError as error:
        raise WsrcodeError(
            f"the site cannot be written in {tag!r} yet: {error}; copy site/en.yml and translate it"
        ) from None
    words = plain_yaml(path).get("words")
    if not isinstance(words, dict):
        raise WsrcodeError(f"templates/languages/site/{tag}.yml: words is missing")
    return words


def speaks(folders: tuple[Path, ...], tag: str) -> bool:
    """Say whether pages can be written in a language."""
    return all(
        any((folder / name).is_file() for folder in folders)
        for name in (f"languages/{tag}.yml", f"languages/site/{tag}.yml")
    )
