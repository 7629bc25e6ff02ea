"""Adopted texts in one language, and what each later one changed, as pages show them."""

from collections.abc import Iterator
from pathlib import Path

from wsrcode.build.pages import speaks
from wsrcode.build.pages.revised import Revision, Step, steps_of
from wsrcode.report.paper import changed
from wsrcode.site.texts import Text, Texts

Revised = tuple[tuple[Revision, ...], tuple[Step, ...]]


def revised(texts: Texts, tag: str, folders: tuple[Path, ...]) -> Revised:
    """Return the adopted texts in a language, and the steps between them."""
    if tag not in texts.said:
        released = tuple(
            Revision(each.frozen, each.standard, each.corpus, texts.paper(n, tag, folders), each.files)
            for n, each in enumerate(texts.texts)
        )
        texts.said[tag] = released, tuple(_steps(texts, released, tag, folders))
    found: Revised = texts.said[tag]
    return found


def _steps(texts: Texts, released: tuple[Revision, ...], tag: str, folders: tuple[Path, ...]) -> Iterator[Step]:
    for one, other in steps_of(len(released)):
        old, new = texts.texts[one], texts.texts[other]
        drafted = new.standard.code.language
        spoken = tag if (_says(old, tag) and _says(new, tag)) or not speaks(folders, drafted) else drafted
        before, after = (texts.paper(each, spoken, folders) for each in (one, other))
        marked = changed(before, after, new.standard)
        yield Step(released[one], released[other], texts.between(one, other), marked, spoken)


def _says(text: Text, tag: str) -> bool:
    return tag in {*text.standard.translations, text.standard.code.language}
