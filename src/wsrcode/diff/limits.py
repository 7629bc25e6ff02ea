"""What it means when a limit moves."""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene
from wsrcode.diff.pairs import LimitPair
from wsrcode.model.amendment import effect_of
from wsrcode.model.bearing import of_more
from wsrcode.model.provision import Limit


def moved(pair: LimitPair, scene: Scene, *, up: bool) -> Iterator[Change]:
    """Yield the change when the amount grew (or, not `up`, shrank) in the same direction and kind of quantity."""
    if not pair.both or pair.duty is None or not pair.duty.both:
        return
    old, new = pair.both
    if old.comparator != new.comparator or not old.amount.comparable(new.amount) or old.amount == new.amount:
        return
    if (new.amount > old.amount) != up:
        return
    known = scene.new_corpus.measures.get(new.measure) or scene.old_corpus.measures.get(new.measure)
    protects = known.protects if known else None
    signs = {of_more(scene.old, pair.duty.both[0], old, protects), of_more(scene.new, pair.duty.both[1], new, protects)}
    sign = signs.pop() if len(signs) == 1 else 0
    yield Change(
        told(old), told(new), effect_of(sign if up else -sign),
        why=f"{new.measure} {new.comparator.replace('-', ' ')} "
        f"is {'raised' if up else 'lowered'} for {' and '.join(pair.duty.both[1].holder)}",
    )  # fmt: skip


def told(limit: Limit) -> str:
    """Return a limit in words."""
    return f"{limit.comparator.replace('-', ' ')} {limit.amount}"
