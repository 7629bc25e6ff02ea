"""What is gained, lost and exchanged between two lists."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from wsrcode.diff.define import Change
from wsrcode.diff.pairs import Pair
from wsrcode.model.amendment import Effect
from wsrcode.model.noun import Noun

T = TypeVar("T")
N = TypeVar("N", bound=Noun)


def gained(old: Iterable[T], new: Iterable[T]) -> list[T]:
    """Return what the new list has and the old has not, in its order, each once."""
    known = set(old)
    return [each for each in dict.fromkeys(new) if each not in known]


def exchanged(old: Iterable[T], new: Iterable[T]) -> bool:
    """Say whether as many are gained as are lost: then one may stand for another, and nobody can tell which is more."""
    before, after = set(old), set(new)
    return before != after and len(before - after) == len(after - before)


def came(old: tuple[T, ...], new: tuple[T, ...], key: str, why: str) -> Iterator[Change]:
    """Yield one strengthened change for each entry that is new, unless it was exchanged for another."""
    if not exchanged(old, new):
        for each in gained(old, new):
            yield Change("", str(each), Effect.STRENGTHENED, why=why, key=(key, new.index(each)))


def went(old: tuple[T, ...], new: tuple[T, ...], key: str, why: str) -> Iterator[Change]:
    """Yield one weakened change for each entry that is gone, unless it was exchanged for another."""
    if not exchanged(old, new):
        for each in gained(new, old):
            yield Change(str(each), "", Effect.WEAKENED, why=why, key=(key,))


def swapped(old: tuple[T, ...], new: tuple[T, ...], key: str, why: str) -> Iterator[Change]:
    """Yield one unclear change when entries were exchanged for as many others."""
    if exchanged(old, new):
        lost, found = (", ".join(sorted(map(str, each))) for each in (gained(new, old), gained(old, new)))
        yield Change(lost, found, Effect.UNCLEAR, why=why, key=(key,))


def reordered(old: tuple[T, ...], new: tuple[T, ...], key: str, shown: Callable[[T], str] = str) -> Iterator[Change]:
    """Yield a neutral change when the same entries stand in another order, or one of them twice."""
    before, after = ([shown(each) for each in one] for one in (old, new))
    if before != after and set(before) == set(after):
        yield Change(
            "; ".join(before), "; ".join(after), Effect.NEUTRAL, why="the same entries in another order", key=(key,)
        )


def out_of_order(pairs: Iterable[Pair[N]], old: tuple[N, ...], new: tuple[N, ...]) -> bool:
    """Say whether paired entries of two lists stand in another order."""
    olds, news = ({id(each): n for n, each in enumerate(one)} for one in (old, new))
    found = sorted((olds[id(each.old)], news[id(each.new)]) for each in pairs if each.both)
    return [n for _, n in found] != sorted(n for _, n in found)
