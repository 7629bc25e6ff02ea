"""What became of a provision from revision to revision, newest first, as far as it may be shown."""

from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup

from wsrcode.build.pages.drafting import Span, Turn
from wsrcode.build.pages.markup import plain
from wsrcode.build.pages.press import Press, sure
from wsrcode.model.amendment import Amendment
from wsrcode.model.decision import Decision
from wsrcode.model.provision import Limit, Provision
from wsrcode.model.standard import Standard


def past(press: Press, standard: Standard, provision: Provision) -> list[dict[str, Any]]:
    """Return a row for each step that changed a provision, the newest first; the last one says where it began."""
    return list(_rows(press, standard, provision.id))


def before(press: Press, standard: Standard, provision: Provision, limit: Limit) -> tuple[str, Limit] | None:
    """Return what the revision before this one said of a limit, with its name; nothing where it may not be shown."""
    name = provision.id
    for step in reversed(press.around.drafting.turns.get(standard.id, ())):
        earlier = _earlier(step, name)
        if earlier is None:
            return None
        if step.old.code.revision != standard.code.revision:
            found = [each for each in _limits(earlier) if _alike(each, limit)]
            shown = len(found) == 1 and earlier.printable and sure(found[0].evidence)
            return (step.old.code.revision, found[0]) if shown else None
        name = earlier.id
    return None


def _alike(one: Limit, other: Limit) -> bool:
    return (one.measure, one.comparator) == (other.measure, other.comparator)


def _limits(provision: Provision) -> Iterator[Limit]:
    for duty in provision.obligations:
        yield from duty.limits


def _rows(press: Press, standard: Standard, name: str) -> Iterator[dict[str, Any]]:
    steps = press.around.drafting.turns.get(standard.id, ())
    for step in reversed(steps):
        now, earlier = step.new.provisions.get(name), _earlier(step, name)
        if now is None:
            return
        if earlier is None:
            yield _row(press, step.new, "came", released=step.released)
            return
        if found := step.of(name):
            both = (earlier, now)
            told = all(each.printable for each in both)
            changes = _counted(_change(press, standard, each, both) for each in found) if told else []
            yield _row(press, step.new, "changed" if told else "hidden", changes, released=step.released)
        name = earlier.id
    if steps and name in steps[0].old.provisions:
        yield _row(press, steps[0].old, "first")


def _row(
    press: Press, at: Standard, what: str, changes: Sequence[dict[str, Any]] = (), *, released: bool = True
) -> dict[str, Any]:
    day = _day(press, at) if released else ""
    return {"revision": at.code.revision, "day": day, "released": released, "what": what, "changes": changes}


def _day(press: Press, standard: Standard) -> str:
    return press.words.date(standard.code.effective) if standard.code.effective else ""


def _earlier(step: Turn, name: str) -> Provision | None:
    """Return a provision as it stood before a step, or the one that it took the place of."""
    now, old = step.new.provisions.get(name), step.old.provisions
    if name in old:
        return old[name]
    names = (*now.replaces, now.split_from or "") if now else ()
    return next((old[each] for each in names if each in old), None)


def _change(
    press: Press, standard: Standard, amendment: Amendment, both: tuple[Provision, Provision]
) -> dict[str, Any]:
    decision = decided(standard, amendment)
    return {
        "effect": amendment.effect.value,
        "kind": amendment.kind,
        "where": _where(press, standard, amendment),
        "marked": _marked(press, standard, amendment) if _may_be_told(amendment, both) else None,
        "why": press.english(amendment.why) if amendment.why else None,
        "decision": decision[0] if decision else None,
    }


def _where(press: Press, standard: Standard, amendment: Amendment) -> Markup | None:
    """Return what a change is of; a language is called by its own name."""
    tag = amendment.where
    if amendment.area == "translations" and tag in press.around.names:
        return press.said_in(tag, press.language_name(tag))
    return press.own(standard, tag) if tag else None


def _counted(changes: Iterator[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the changes, those that look the same as one with their count."""
    alike: dict[str, list[dict[str, Any]]] = {}
    for each in changes:
        alike.setdefault(repr(each), []).append(each)
    return [{**found[0], "count": len(found)} for found in alike.values()]


def _may_be_told(amendment: Amendment, both: tuple[Provision, Provision]) -> bool:
    """Say whether old and new words may be shown: no unconfirmed figure, nothing of tiers and of languages."""
    own = amendment.provision in {each.id for each in both} and amendment.area != "translations"
    return own and not any(
        not sure(limit.evidence) and limit.measure in amendment.where for each in both for limit in _limits(each)
    )


def _marked(press: Press, standard: Standard, amendment: Amendment) -> Markup:
    spans = press.around.drafting.marked(amendment.old, amendment.new)
    said = Markup("").join(map(_span, spans))
    drafted = standard.code.language
    return said if drafted == press.language else Markup('<span lang="{}">{}</span>').format(drafted, said)


_ELEMENT = {"deleted": "del", "inserted": "ins"}


def _span(span: Span) -> Markup:
    words = plain(span.text)
    # Words are folded on the page, and a change must not run into what stands beside it.
    before, after = (Markup(" ") if edge == " " else Markup("") for edge in (span.text[:1], span.text[-1:]))
    if span.op == "same":
        return before + words + after
    return before + Markup("<{e}>{words}</{e}> ").format(e=_ELEMENT[span.op], words=words)


def decided(standard: Standard, amendment: Amendment) -> tuple[str, Decision] | None:
    """Return the decision that speaks of an amendment, with its name; one that is not filled in is none."""
    for name, each in sorted(standard.decisions.items()):
        if not each.unfilled and any(one.fingerprint == amendment.fingerprint for one in each.amendments):
            return name, each
    return None
