"""Changes that many nouns share: a promise given or taken back, words, amounts, lists."""

from collections.abc import Hashable, Iterator, Sequence
from typing import TypeVar

from wsrcode.diff.define import Change, Scene
from wsrcode.diff.lists import gained
from wsrcode.diff.words import folded, hint
from wsrcode.model.amendment import Effect, effect_of
from wsrcode.model.provision import Evidence
from wsrcode.model.quantity import Quantity

T = TypeVar("T", bound=Hashable)
Key = tuple[str | int, ...]
WORDS = "the words changed; a person must say what that means"


def turned(both: tuple[bool, bool], word: str, *, on: bool, key: Key, why: str) -> Iterator[Change]:
    """Yield the change of a promise that is given (or, not `on`, taken back)."""
    if both[0] != both[1] and both[1] == on:
        words = ("", word) if on else (word, "")
        yield Change(*words, effect_of(1 if on else -1), why=why, key=key)


def retold(old: object, new: object, *, key: Key, where: str = "") -> Iterator[Change]:
    """Yield a neutral change when something is called, drawn or marked in another way."""
    before, after = _told(old), _told(new)
    if before != after:
        yield Change(before, after, Effect.NEUTRAL, where=where, why="what protects workers is the same", key=key)


def unclear(old: object, new: object, why: str, *, key: Key) -> Iterator[Change]:
    """Yield a change that only a person can judge."""
    before, after = _told(old), _told(new)
    if before != after:
        yield Change(before, after, Effect.UNCLEAR, why=why, key=key)


def reworded(old: str | None, new: str | None, scene: Scene, *, key: Key, where: str = "") -> Iterator[Change]:
    """Yield the change of prose, with what to look at inside it."""
    if folded(old) != folded(new):
        told = hint(old, new, scene.language)
        yield Change(folded(old), folded(new), Effect.UNCLEAR, where=where, why=WORDS, hint=told, key=key)


def step(old: Quantity | None, new: Quantity | None) -> str:
    """Return how an amount moved: set, dropped, more, less, restated; empty when it did not."""
    if old is None or new is None:
        return "" if old is new else "set" if old is None else "dropped"
    if not old.comparable(new) or old == new:
        return "" if folded(str(old)) == folded(str(new)) else "restated"
    return "more" if new > old else "less"


def restated(old: Quantity, new: Quantity, *, key: Key) -> Change:
    """Return the change of an amount said in other words (neutral), or that cannot be compared (unclear)."""
    if old == new:
        return Change(str(old), str(new), Effect.NEUTRAL, why="the same amount in other words", key=key)
    why = "the two amounts cannot be set side by side; a person must say which protects more"
    return Change(str(old), str(new), Effect.UNCLEAR, why=why, key=key)


def came(old: Sequence[str], new: Sequence[str], *, key: Key, why: str) -> Iterator[Change]:
    """Yield one strengthened change for each entry that is new."""
    for each in gained(old, new):
        yield Change("", each, Effect.STRENGTHENED, why=why, key=(*key, new.index(each)))


def went(old: Sequence[str], new: Sequence[str], *, key: Key, why: str) -> Iterator[Change]:
    """Yield one weakened change for each entry that is gone."""
    for each in gained(new, old):
        yield Change(each, "", Effect.WEAKENED, why=why, key=key)


def order(old: Sequence[T], new: Sequence[T]) -> tuple[list[T], list[T]] | None:
    """Return what both lists hold, in the order of each, when the order is not the same."""
    kept = [each for each in old if each in new], [each for each in new if each in old]
    return kept if kept[0] != kept[1] else None


def reordered(old: Sequence[str], new: Sequence[str], *, key: Key) -> Iterator[Change]:
    """Yield a neutral change when what both lists hold stands in another order."""
    if kept := order(old, new):
        why = "the same entries in another order"
        yield Change(", ".join(kept[0]), ", ".join(kept[1]), Effect.NEUTRAL, where=str(key[-1]), why=why, key=key)


def evidence(told: Evidence | None) -> str:
    """Return what is known of a claim's sources, in words."""
    if told is None:
        return ""
    sources = "; ".join(" ".join(filter(None, (each.title, each.date))) for each in told.source)
    return " | ".join(filter(None, (told.mark, sources, folded(told.note))))


def _told(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "" if value is None else folded(str(value))
