"""The languages of a site, as people who read them find them."""

from pathlib import Path

from wsrcode.build.language import Language, language
from wsrcode.build.pages import Tongue, speaks
from wsrcode.build.pages.shape import languages, tops
from wsrcode.model.standard import Corpus


def first_of(corpus: Corpus, folders: tuple[Path, ...]) -> tuple[str, ...]:
    """Return the languages of a site that nobody named any for: the first that a program and we speak, or English."""
    return tuple(tag for tag in languages(corpus) if speaks(folders, tag))[:1] or ("en",)


def names(corpus: Corpus, folders: tuple[Path, ...], known: tuple[str, ...]) -> dict[str, str]:
    """Return languages' own names for themselves."""
    tags = dict.fromkeys((*known, *languages(corpus)))
    return {each: language(folders, each).name for each in tags if speaks(folders, each)}


def tongues(folders: tuple[Path, ...], tag: str, known: tuple[str, ...]) -> tuple[Tongue, ...]:
    """Return the languages, each in its own words, as seen from the first page of one of them."""
    there = ((language(folders, each), top) for each, top in tops(tag, known).items())
    return tuple(
        Tongue(each.tag, each.name, each.dir, _own_words(each, "booklet.cover.about"), top) for each, top in there
    )


def _own_words(words: Language, key: str) -> str:
    """Return what a language says itself; nothing where it borrows the words."""
    return "" if f"words/{key.replace('.', '/')}" in words.lacking else words.say(key)
