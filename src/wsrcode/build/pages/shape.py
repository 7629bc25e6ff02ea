"""How the pages hang together: the menu, the same page in other languages, and whether all of them came out."""

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Any

from wsrcode.build.pages.define import Page
from wsrcode.build.pages.markup import title
from wsrcode.errors import WsrcodeError
from wsrcode.model.standard import Corpus

HOME = "index.md"


def languages(corpus: Corpus) -> tuple[str, ...]:
    """Return the languages that any program is drafted in or read in; English, or else the first, is the site's own."""
    found = [tag for each in corpus.standards.values() for tag in (each.code.language, *each.languages)]
    return tuple(sorted(dict.fromkeys(found), key=lambda tag: tag != "en"))


def menu(pages: Iterable[Page], written: Sequence[str], home: str) -> list[Any]:
    """Return mkdocs' nav: the first page, what is about all programs, each program, then what is written by hand."""
    pages = tuple(pages)
    listed: list[Any] = [{title(home): HOME}]
    own = {HOME, *written}
    common = (each for each in pages if each.listed and not each.program and each.path not in own)
    listed += [{title(each.title): each.path} for each in common]
    sections: dict[str, list[Page]] = {}
    for page in sorted(pages, key=lambda each: (each.program, each.rank, each.path)):
        if page.program and page.listed:
            sections.setdefault(page.program, []).append(page)
    for first, *rest in sections.values():
        # navigation.indexes: a path without a title is the section's own page.
        listed.append({title(first.title): [first.path, *({title(each.title): each.path} for each in rest)]})
    return [*listed, *(path for path in written if path != HOME)]


def mark(language: str) -> str:
    """Return what stands for the link to a language until the page is drawn.

    mkdocs' own way of making links relative loses its place above the top of a build, where the other languages are.
    """
    return f"#wsrcode-language-{language}"


def other_languages(url: str, language: str, known: Sequence[str]) -> dict[str, str]:
    """Return the address of the same page in each language, seen from this one; the first known stands at the top."""
    up = "../" * (url.count("/") + (language != known[0]))
    return {each: f"{up}{'' if each == known[0] else f'{each}/'}{url}" or "./" for each in known}


def tops(language: str, known: Sequence[str]) -> dict[str, str]:
    """Return the address of each language's first page, seen from the first page of this one."""
    up = "" if language == known[0] else "../"
    return {each: f"{up}{'' if each == known[0] else f'{each}/'}" or "./" for each in known}


def in_language(path: str, known: Sequence[str]) -> tuple[str, str | None]:
    """Return a hand-written page's place and its language: `about.es.md` is `about.md` in Spanish."""
    at = PurePosixPath(path)
    tag = at.stem.rpartition(".")[2] if "." in at.stem else ""
    if at.suffix == ".md" and tag in known:
        return str(at.with_name(at.stem.removesuffix(f".{tag}") + ".md")), tag
    return path, None


def refuse_missing(pages: Iterable[Page], built: Iterable[str]) -> None:
    """Raise WsrcodeError when a page did not come out: some builders leave out what they do not know, silently."""
    there = set(built)
    gone = [page.path for page in pages if _address(page.path) not in there]
    if gone:
        raise WsrcodeError(
            f"the site lacks {len(gone)} of its pages, {gone[0]} first; was it built with the wsrcode plugin?"
        )


def _address(path: str) -> str:
    stem = path.removesuffix(".md")
    return f"{stem}.html" if stem == "index" or stem.endswith("/index") else f"{stem}/index.html"
