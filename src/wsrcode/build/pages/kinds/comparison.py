"""Two adopted texts compared: what each change does to workers, and its wording, marked."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from wsrcode.build.pages.adopted import EXCLUDED, SIGNS, is_told, marked, signed, spoken
from wsrcode.build.pages.define import Page
from wsrcode.build.pages.press import Press
from wsrcode.build.pages.revised import Revision, Step
from wsrcode.model.amendment import Amendment, Effect
from wsrcode.model.provision import Provision
from wsrcode.model.standard import Standard


def pages(press: Press) -> Iterator[Page]:
    """Yield a page for each two revisions that were compared."""
    for standard in press.corpus.standards.values():
        for step in press.around.steps.get(standard.id, ()):
            yield _page(press, standard, step)


def _page(press: Press, standard: Standard, step: Step) -> Page:
    old, new = step.old, step.new
    heading = press.words.say("site.comparison.title", old=old.number, new=new.number)
    hidden = sum(not is_told(step, each) for each in step.amendments if each.effect is not Effect.NEUTRAL)
    newest = press.around.revisions[standard.id][-1]
    values = {
        "heading": heading,
        "name": press.said(press.edition(standard)["program/name"]),
        "counts": signed(press, step),
        "neutral": step.counts.get(Effect.NEUTRAL, 0),
        "hidden": hidden,
        "reconstructed": bool(old.frozen.reconstructed or new.frozen.reconstructed),
        "language": press.words.say(f"languages.{step.language}") if step.language != press.language else None,
        "old": old.number,
        "new": new.number,
        "superseded": new is not newest,
        "newest": newest.number,
        "whole": _whole(press, step),
        "rows": [*_rows(press, step)],
        "spoken": spoken(press),
    }
    drawn = EXCLUDED + press.draw("comparison", **values)
    name = f"{press.edition(standard)['program/name']}: {heading}"
    return Page(step.path, drawn, name, standard.id, listed=False)


def _whole(press: Press, step: Step) -> dict[str, Any]:
    """Return what changed in no provision: the program, the parts, the tiers."""
    found = [each for each in step.amendments if not each.provision]
    edition = step.new.edition(press.language)
    blocks = [
        {"title": press.said(edition.get(f"{key}/title")), "lines": list(_lines(press, step, key))}
        for key in step.changed
        if not key.startswith("provisions/")
    ]
    return {"marks": _marks(press, found), "blocks": blocks}


def _rows(press: Press, step: Step) -> Iterator[dict[str, Any]]:
    """Yield the provisions in the order of the later text, then those that it has no more."""
    found: dict[str, list[Amendment]] = {}
    for each in step.amendments:
        found.setdefault(each.provision, []).append(each)
    for provision in _in_order(step.new.standard):
        if row := _row(press, step, provision, found.get(provision.id, [])):
            yield row
    taken = {each for provision in step.new.standard.provisions.values() for each in _earlier(provision)}
    for provision in _in_order(step.old.standard):
        gone = provision.id not in step.new.standard.provisions and provision.id not in taken
        if gone and provision.printable:
            marks = _marks(press, found.get(provision.id, []))
            yield {**_head(press, step.old, provision), "state": "gone", "marks": marks, "lines": []}


def _in_order(standard: Standard) -> Iterator[Provision]:
    for part in standard.code.outline:
        yield from standard.in_order(part)


def _earlier(provision: Provision) -> tuple[str, ...]:
    """Return the names under which a provision stood before."""
    return (provision.id, *provision.replaces, *filter(None, (provision.split_from,)))


def _row(press: Press, step: Step, provision: Provision, amendments: list[Amendment]) -> dict[str, Any] | None:
    """Return what became of a provision; nothing where nothing did, or where it is not confirmed."""
    if not provision.printable:
        return None
    before = [each for name in _earlier(provision) if (each := step.old.standard.provisions.get(name))]
    head = _head(press, step.new, provision)
    if not before:
        return {**head, "state": "new", "marks": _marks(press, amendments), "lines": []}
    if not any(each.printable for each in before):
        return {**head, "state": "confirmed", "marks": [], "lines": []}
    lines, marks = list(_lines(press, step, f"provisions/{provision.id}")), _marks(press, amendments)
    return {**head, "state": "", "marks": marks, "lines": lines} if lines or marks else None


def _head(press: Press, revision: Revision, provision: Provision) -> dict[str, Any]:
    title = revision.edition(press.language)[f"provisions/{provision.id}/title"]
    # One piece: in a line from right to left, a number would stand behind a title that runs the other way.
    heading = f"{revision.standard.numbers.get(provision.id, '')} {title.text}"
    return {
        "id": provision.id,
        "title": press.said_in(title.language, heading),
        "href": Markup("../{}/index.md#{}").format(revision.number, provision.id),
    }


def _marks(press: Press, amendments: list[Amendment]) -> list[dict[str, Any]]:
    """Return each effect once for each area that it is in, the worst first."""
    found = Counter((each.effect, each.family) for each in amendments if each.effect is not Effect.NEUTRAL)
    return [
        {
            "effect": effect.value,
            "sign": SIGNS[effect],
            "words": press.words.say(f"site.protection.{effect}"),
            "area": press.word("areas", family),
        }
        for effect, family in sorted(found, key=lambda each: (each[0].rank, each[1]))
    ]


def _lines(press: Press, step: Step, key: str) -> Iterator[dict[str, Any]]:
    for each in step.changed.get(key, ()):
        yield {"style": each.style, "words": marked(each.spans, each.old, each.new, press.language)}
