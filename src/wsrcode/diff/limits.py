"""What it means when a limit moves, comes or goes."""

from collections.abc import Iterator

from wsrcode.diff import pairs
from wsrcode.diff.define import Change, Scene
from wsrcode.diff.lists import out_of_order
from wsrcode.diff.pairs import DutyPair, LimitPair
from wsrcode.diff.signs import agreed, protects
from wsrcode.diff.words import folded
from wsrcode.model.amendment import Effect, effect_of
from wsrcode.model.bearing import of_more, of_presence
from wsrcode.model.provision import Limit, Obligation
from wsrcode.model.standard import Standard


def moved(pair: LimitPair, scene: Scene, *, up: bool) -> Iterator[Change]:
    """Yield the change when the amount grew (or, not `up`, shrank) in the same direction and kind of quantity."""
    if not pair.both or not pair.duty or not pair.duty.both or not _like(*pair.both):
        return
    old, new = pair.both
    if old.amount == new.amount or (new.amount > old.amount) != up:
        return
    known = protects(pair, scene)
    sides = zip((scene.old, scene.new), pair.duty.both, pair.both, strict=True)
    sign = 0 if known == "disputed" else agreed(of_more(*side, known) for side in sides)
    why = f"{_named(new)} is {'raised' if up else 'lowered'} for {_holders(pair)}"
    yield Change(told(old), told(new), effect_of(sign if up else -sign), why=why)


def came(pair: LimitPair, scene: Scene) -> Iterator[Change]:
    """Yield the change when a limit is new on a duty that was there."""
    if pair.old is None and pair.new is not None and pair.duty and pair.duty.both:
        sign = _presence(pair, scene, scene.new, pair.duty.both[1])
        yield Change("", told(pair.new), effect_of(sign), why=f"{_named(pair.new)} is new for {_holders(pair)}")


def went(pair: LimitPair, scene: Scene) -> Iterator[Change]:
    """Yield the change when a limit is gone from a duty that is still there."""
    if pair.new is None and pair.old is not None and pair.duty and pair.duty.both:
        sign = _presence(pair, scene, scene.old, pair.duty.both[0])
        yield Change(told(pair.old), "", effect_of(-sign), why=f"{_named(pair.old)} no longer binds {_holders(pair)}")


def recast(pair: LimitPair, *, turned: bool) -> Iterator[Change]:
    """Yield the change when the direction (or, not `turned`, the kind of quantity) changed: no more or less is left."""
    if pair.both and not _like(*pair.both) and (pair.both[0].comparator != pair.both[1].comparator) == turned:
        old, new = pair.both
        why = "the two amounts cannot be set side by side; a person must say which protects more"
        yield Change(told(old), told(new), Effect.UNCLEAR, why=why)


def evidence(pair: LimitPair) -> Iterator[Change]:
    """Yield the change when a figure is more or less sure than it was."""
    if pair.both and pair.both[0].evidence != pair.both[1].evidence:
        old, new = (f"{told(each)}, {each.evidence or 'as sure as its provision'}" for each in pair.both)
        yield Change(old, new, Effect.NEUTRAL, why="how sure the figure is demands nothing", key=("evidence",))


def reordered(pair: DutyPair) -> Iterator[Change]:
    """Yield the change when limits that both readings have stand in another order."""
    if pair.both and out_of_order(pairs.limits(pair), *(each.limits for each in pair.both)):
        old, new = (", ".join(f"{limit.measure} {told(limit)}" for limit in each.limits) for each in pair.both)
        yield Change(old, new, Effect.NEUTRAL, why="the same limits in another order", key=("limits",))


def restated(pair: LimitPair) -> Iterator[Change]:
    """Yield the change when the same amount is said in other words."""
    if pair.both and _like(*pair.both):
        old, new = pair.both
        if old.amount == new.amount and folded(old.amount.text) != folded(new.amount.text):
            yield Change(told(old), told(new), Effect.NEUTRAL, why="the same amount in other words")


def told(limit: Limit) -> str:
    """Return a limit in words."""
    return f"{limit.comparator.replace('-', ' ')} {limit.amount}"


def _presence(pair: LimitPair, scene: Scene, standard: Standard, duty: Obligation) -> int:
    known = protects(pair, scene)
    return 0 if known == "disputed" else of_presence(standard, duty, pair.either, known)


def _like(old: Limit, new: Limit) -> bool:
    return old.comparator == new.comparator and old.amount.comparable(new.amount)


def _named(limit: Limit) -> str:
    return f"{limit.measure} {limit.comparator.replace('-', ' ')}"


def _holders(pair: LimitPair) -> str:
    return " and ".join(pair.duty.either.holder) if pair.duty else ""
