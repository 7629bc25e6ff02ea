"""Which way is worse, where both readings have to agree on it."""

from collections.abc import Iterable

from wsrcode.diff.define import Scene
from wsrcode.diff.pairs import LimitPair, ProvisionPair
from wsrcode.model.amendment import Effect, effect_of
from wsrcode.model.bearing import of_provision


def agreed(signs: Iterable[int]) -> int:
    """Return the one sign that all agree on, or 0."""
    found = set(signs)
    return found.pop() if len(found) == 1 else 0


def effect_on(pair: ProvisionPair | None, scene: Scene, sign: int) -> Effect:
    """Return what it means that a provision bites more (+1) or less (-1): its contents decide."""
    if pair is None:
        return Effect.UNCLEAR
    sides = ((scene.old.program, pair.old), (scene.new.program, pair.new))
    return effect_of(sign * agreed(of_provision(program, one) for program, one in sides if one is not None))


def protects(pair: LimitPair, scene: Scene) -> str | None:
    """Return which direction of a limit's measure protects workers; `disputed` where the two readings differ."""
    name = pair.either.measure
    known = {each.measures[name].protects for each in (scene.old_corpus, scene.new_corpus) if name in each.measures}
    return "disputed" if len(known) > 1 else next(iter(known), None)
