"""A frozen text, whole, at the address that it has for ever."""

from collections.abc import Iterator
from typing import Any

from wsrcode.build.pages.adopted import EXCLUDED, downloads, facts, paragraphs
from wsrcode.build.pages.define import Page
from wsrcode.build.pages.kinds.news import has_news
from wsrcode.build.pages.press import Press, unverified
from wsrcode.build.pages.revised import Block, Revision
from wsrcode.model.edition import Edition, State
from wsrcode.model.standard import Standard


def pages(press: Press) -> Iterator[Page]:
    """Yield the page of each revision; only the list of revisions leads to it."""
    for standard in press.corpus.standards.values():
        released = press.around.revisions.get(standard.id, ())
        for revision in released:
            yield _page(press, standard, released, revision)


def _page(press: Press, standard: Standard, released: tuple[Revision, ...], revision: Revision) -> Page:
    edition, newest = revision.edition(press.language), released[-1]
    heading = press.words.say("site.revision.title", revision=revision.number)
    made = revision.frozen.reconstructed
    steps = [each for each in press.around.steps.get(standard.id, ()) if _leads(each, revision, newest)]
    step = steps[-1] if steps else None
    values = {
        "heading": heading,
        "name": press.said(edition["program/name"]),
        "title": press.said(edition["program/title"]),
        "label": press.said(edition["program/label"]),
        "number": revision.number,
        "newest": newest.number,
        "superseded": revision is not newest,
        "all": [(each.number, each is revision) for each in released],
        "made": made,
        "told": press.own(revision.standard, made.evidence.note) if made and made.evidence.note else None,
        "sources": [(press.english(each.title), press.day(each.date)) for each in made.evidence.source] if made else [],
        "facts": facts(press, revision),
        "news": has_news(press, standard, revision),
        "compare": f"../{step.path.removeprefix(f'{standard.id}/')}" if step else None,
        "compared": (step.old.number, step.new.number) if step else None,
        "downloads": downloads(press, revision, up="../../"),
        "blocks": [_block(press, revision, newest, each) for each in revision.blocks if each.key not in _ELSEWHERE],
        "waiting": [(each.id, f"{revision.folder}/{each.id}") for each in unverified(revision.standard)],
        "draft": _unread(press, edition),
        "folder": revision.folder,
    }
    name = f"{edition['program/name']}, {heading}"
    drawn = EXCLUDED + press.draw("revision", **values)
    return Page(f"{revision.folder}/index.md", drawn, name, standard.id, listed=False)


_ELSEWHERE = ("head", "unprinted")
"""Blocks of a paper that the page says in its own way."""


def _unread(press: Press, edition: Edition) -> str | None:
    """Return what to say of a translation that nobody has read, or of one that nobody has written."""
    states = {each.state for each in edition.words.values() if not each.state.final}
    if states == {State.UNTRANSLATED}:
        drafted = press.words.say(f"languages.{edition.standard.code.language}")
        return press.words.say("site.part.untranslated", language=drafted)
    return press.words.say("site.part.draft") if states else None


def _leads(step: Any, revision: Revision, newest: Revision) -> bool:
    """Say whether a comparison is the one to offer: an earlier text with the newest, the newest with the one before."""
    if revision is newest:
        return step.new is revision
    return step.old is revision and step.new is newest


def _block(press: Press, revision: Revision, newest: Revision, block: Block) -> dict[str, Any]:
    first, *rest = block.lines
    kind, _, name = block.key.partition("/")
    provision = kind == "provisions"
    later = provision and revision is not newest
    told, say = list(paragraphs(press, rest)), press.words.say
    if kind == "tiers":
        told = told or ([{"style": "", "words": say("site.unknown")}] if name else [])
    return {
        "nested": first.style == "Heading 2",
        "id": name if provision else f"{kind.removesuffix('s')}-{name}" if name else kind,
        "heading": say("site.tiers.title") if block.key == "tiers" else next(iter(paragraphs(press, [first])))["words"],
        "lines": told,
        "waiting": _waiting(revision.standard, name) if kind == "parts" else 0,
        "permanent": f"{revision.folder}/{name}" if provision else None,
        "later": bool(later and name in newest.standard.provisions),
        "gone": bool(later and name not in newest.standard.provisions),
    }


def _waiting(standard: Standard, name: str) -> int:
    """Return how many provisions of a part are not shown: else its heading stands alone and nobody knows why."""
    part = next(each for each in standard.code.outline if each.id == name)
    return sum(not each.printable for each in standard.in_order(part))
