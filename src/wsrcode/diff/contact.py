"""What it means when a line that workers can call changes."""

from collections.abc import Iterator

from wsrcode.diff.changes import came, reordered, retold, turned, unclear, went
from wsrcode.diff.define import Change
from wsrcode.diff.pairs import ContactPair
from wsrcode.model.amendment import Effect, effect_of
from wsrcode.model.program import Contact, Hours


def whole(pair: ContactPair, *, added: bool) -> Iterator[Change]:
    """Yield the change when a line is new, or gone."""
    if not pair.both and (pair.old is None) == added:
        words = ("", _told(pair.either)) if added else (_told(pair.either), "")
        yield Change(*words, effect_of(1 if added else -1), why=f"workers have one line {'more' if added else 'fewer'}")


def number(pair: ContactPair, name: str) -> Iterator[Change]:
    """Yield the change of how to reach a line: changed, stated or removed."""
    if not pair.both:
        return
    for field in ("phone", "url"):
        old, new = (getattr(each, field) for each in pair.both)
        if old == new or name != ("changed" if old and new else "stated" if new else "removed"):
            continue
        if name == "changed":
            why = "whoever has the old one calls in vain"
            yield Change(old, new, Effect.NEUTRAL, where=field, why=why, key=(field,))
        else:
            why = f"the line's {field} is {'known now' if new else 'no longer printed anywhere'}"
            yield Change(old or "", new or "", effect_of(1 if new else -1), where=field, why=why, key=(field,))


def hours(pair: ContactPair, name: str) -> Iterator[Change]:
    """Yield the change of open hours when it is of this name: stated, unstated, extended, reduced or shifted."""
    if not pair.both or pair.both[0].open == pair.both[1].open:
        return
    old, new = (each.open for each in pair.both)
    if name != _hours_named(old, new):
        return
    effect = {
        "stated": Effect.STRENGTHENED,
        "extended": Effect.STRENGTHENED,
        "unstated": Effect.WEAKENED,
        "reduced": Effect.WEAKENED,
    }.get(name, Effect.UNCLEAR)
    why = {
        "stated": "it is now said when somebody answers", "unstated": "nothing says any more when somebody answers",
        "extended": "the line is open longer", "reduced": "the line is open for less time",
    }.get(name, "more days and fewer hours, or the other way round; a person must say which is better")  # fmt: skip
    yield Change(_open(old), _open(new), effect, where="open", why=why, key=("open",))


def _hours_named(old: Hours | None, new: Hours | None) -> str:
    if old is None or new is None:
        return "stated" if old is None else "unstated"
    day, week = new.hours_per_day - old.hours_per_day, new.days_per_week - old.days_per_week
    if day * week < 0:
        return "shifted"
    return "extended" if day + week > 0 else "reduced"


def languages(pair: ContactPair, name: str) -> Iterator[Change]:
    """Yield the changes of the languages a line answers in: added, dropped or reordered."""
    if pair.both:
        old, new = (each.languages for each in pair.both)
        if name == "reordered":
            yield from reordered(old, new, key=("languages",))
        elif name == "added":
            yield from came(old, new, key=("languages",), why="more workers are understood on the line")
        else:
            yield from went(old, new, key=("languages",), why="fewer workers are understood on the line")


def promise(pair: ContactPair, field: str, *, on: bool) -> Iterator[Change]:
    """Yield the change when a line is promised to be free or confidential, or no longer."""
    if pair.both:
        why = f"the line is {'now' if on else 'no longer'} promised to be {field}"
        both = (getattr(pair.both[0], field), getattr(pair.both[1], field))
        yield from turned(both, field, on=on, key=(field,), why=why)


def run_by(pair: ContactPair) -> Iterator[Change]:
    """Yield the change of who answers."""
    if pair.both:
        why = "workers must be able to trust whoever answers; a person must say whether they can"
        yield from unclear(pair.both[0].run_by, pair.both[1].run_by, why, key=("run_by",))


def label(pair: ContactPair, field: str) -> Iterator[Change]:
    """Yield the change of a line's name, or of how sure we are of it."""
    if pair.both:
        yield from retold(getattr(pair.both[0], field), getattr(pair.both[1], field), key=(field,))


def _told(contact: Contact) -> str:
    promises = [field for field in ("free", "confidential") if getattr(contact, field)]
    reached = (contact.phone, contact.url, _open(contact.open))
    return "; ".join(filter(None, (contact.name, *reached, ", ".join(contact.languages), *promises, contact.run_by)))


def _open(hours: Hours | None) -> str:
    return f"{hours.hours_per_day} hours a day, {hours.days_per_week} days a week" if hours else ""
