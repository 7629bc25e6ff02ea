"""What is new for you: what a revision brings workers and suppliers, in the plain words of its notes."""

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from wsrcode.build.pages.define import Page
from wsrcode.build.pages.markup import in_language
from wsrcode.build.pages.press import Press
from wsrcode.build.pages.revised import Revision
from wsrcode.model.note import Note, Notes
from wsrcode.model.standard import Standard

READERS = ("worker", "supplier")


def pages(press: Press) -> Iterator[Page]:
    """Yield a page for each revision that somebody has written notes for."""
    for standard in press.corpus.standards.values():
        for revision in press.around.revisions.get(standard.id, ()):
            if has_news(press, standard, revision):
                yield _page(press, standard, revision)


def has_news(press: Press, standard: Standard, revision: Revision) -> bool:
    """Say whether there is anything to tell of a revision."""
    return any(told(press, standard, revision, reader) for reader in READERS)


def _page(press: Press, standard: Standard, revision: Revision) -> Page:
    notes, translated = standard.notes[revision.number], _translated(press, standard, revision)
    title = press.words.say("notice.title")
    values = {
        "title": title,
        "name": press.said(press.edition(standard)["program/name"]),
        "step": press.words.say("notice.since", old=notes.since, new=revision.number)
        if notes.since
        else press.words.say("notice.first", new=revision.number),
        "readers": [(press.words.say(f"notice.{each}"), told(press, standard, revision, each)) for each in READERS],
        "untranslated": translated is None,
        "source": press.words.say(f"languages.{standard.code.language}"),
        "draft": translated is not None and translated is not notes and not translated.reader,
        "superseded": revision is not press.around.revisions[standard.id][-1],
        "newest": press.around.revisions[standard.id][-1].number,
        "number": revision.number,
    }
    page = f"{standard.id}/new/{revision.number}.md"
    return Page(page, press.draw("news", **values), f"{title}: {values['step']}", standard.id, listed=False)


def _translated(press: Press, standard: Standard, revision: Revision) -> Notes | None:
    if press.language == standard.code.language:
        return standard.notes[revision.number]
    return standard.notes.get(f"{revision.number}.{press.language}")


def told(press: Press, standard: Standard, revision: Revision, reader: str) -> list[dict[str, Any]]:
    """Return what is told to a kind of reader, in the order of print; of what is not confirmed, nothing."""
    notes = standard.notes.get(revision.number)
    if notes is None:
        return []
    order = {name: n for n, name in enumerate(revision.standard.numbers, 1)}
    found = [each for each in notes.notes if getattr(each, reader) and _may_be_told(standard, revision, each)]
    found.sort(key=lambda each: order.get(each.provision or "", 0))
    return [_note(press, standard, revision, each, reader) for each in found]


def _may_be_told(standard: Standard, revision: Revision, note: Note) -> bool:
    held = [each.provisions.get(note.provision or "") for each in (standard, revision.standard)]
    return all(each is None or each.printable for each in held)


def _note(press: Press, standard: Standard, revision: Revision, note: Note, reader: str) -> dict[str, Any]:
    notes = standard.notes[revision.number]
    theirs = notes.counterpart(note, _translated(press, standard, revision))
    text = getattr(theirs, reader) if theirs else None
    language = press.language if text else standard.code.language
    name = note.provision or ""
    known = name in revision.standard.provisions
    edition = revision.edition(press.language)
    return {
        "number": revision.standard.numbers.get(name, ""),
        "title": press.said(edition[f"provisions/{name}/title"]) if known else Markup(""),
        "href": Markup("../{}/index.md#{}").format(revision.number, name) if known else None,
        "words": in_language(text or getattr(note, reader), language, press.language),
        "plain": text or getattr(note, reader),
        "untranslated": language != press.language,
    }
