"""What it means when it changes who must make good what others below them leave undone."""

from collections.abc import Iterator

from wsrcode.diff.changes import turned
from wsrcode.diff.define import Change, Scene
from wsrcode.diff.lists import gained, reordered
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.signs import agreed
from wsrcode.model.amendment import effect_of
from wsrcode.model.bearing import of_holder
from wsrcode.model.program import Program
from wsrcode.model.provision import Liability

_KEY = ("answers_for",)


def whole(pair: ProvisionPair, scene: Scene, *, added: bool) -> Iterator[Change]:
    """Yield the change when somebody now answers for others (or, not `added`, nobody does any more)."""
    if pair.both:
        old, new = (each.answers_for for each in pair.both)
        one = old or new
        if one and (old is None) != (new is None) and (old is None) == added:
            sign = _sign((scene.new if added else scene.old).program, one)
            why = f"{_and(one.who)} {'now answers' if added else 'no longer answers'} for {_and(one.for_)}"
            yield Change(_told(old), _told(new), effect_of(sign if added else -sign), why=why, key=_KEY)


def answering(pair: ProvisionPair, scene: Scene, *, added: bool) -> Iterator[Change]:
    """Yield one change for each holder that now answers for others (or, not `added`, no longer does)."""
    if both := _both(pair):
        old, new = both
        program, more, less = (scene.new.program, new, old) if added else (scene.old.program, old, new)
        for name in sorted(gained(less.who, more.who)):
            sign = of_holder(program, name, "must")
            why = f"{name} {'now answers, too' if added else 'answers no longer'}"
            effect = effect_of(sign if added else -sign)
            yield Change(_and(old.who), _and(new.who), effect, where=name, why=why, key=(*_KEY, "who"), holder=(name,))


def answered_for(pair: ProvisionPair, scene: Scene, *, added: bool) -> Iterator[Change]:
    """Yield one change for each holder that somebody now answers for (or, not `added`, nobody does any more)."""
    if both := _both(pair):
        old, new = both
        more, less = (new, old) if added else (old, new)
        sign = _agreed(scene, both)
        for name in sorted(gained(less.for_, more.for_)):
            why = f"{name} {'is now answered for' if added else 'is no longer answered for'}"
            effect = effect_of(sign if added else -sign)
            yield Change(_and(old.for_), _and(new.for_), effect, where=name, why=why, key=(*_KEY, "for"))


def every_tier(pair: ProvisionPair, scene: Scene, *, reached: bool) -> Iterator[Change]:
    """Yield the change when the liability now reaches every tier below (or, not `reached`, the next one only)."""
    if both := _both(pair):
        why = f"those at every tier below are {'now' if reached else 'no longer'} answered for"
        for each in turned((both[0].any_tier, both[1].any_tier), "any tier", on=reached, key=_KEY, why=why):
            sign = _agreed(scene, both)
            yield Change(each.old, each.new, effect_of(sign if reached else -sign), why=why, key=(*_KEY, "any_tier"))


def kind_of(pair: ProvisionPair, scene: Scene, *, joint: bool) -> Iterator[Change]:
    """Yield the change when workers may now turn to those above at once (or, not `joint`, only after those below)."""
    both = _both(pair)
    if both and both[0].kind != both[1].kind and (both[1].kind == "joint") == joint:
        sign = _agreed(scene, both)
        why = f"workers may {'now turn to those above at once' if joint else 'turn to those above only afterwards'}"
        effect = effect_of(sign if joint else -sign)
        yield Change(both[0].kind, both[1].kind, effect, why=why, key=(*_KEY, "kind"))


def listed(pair: ProvisionPair) -> Iterator[Change]:
    """Yield the change when the same holders stand in another order."""
    if both := _both(pair):
        yield from reordered(both[0].who, both[1].who, *_KEY)
        yield from reordered(both[0].for_, both[1].for_, *_KEY)


def _both(pair: ProvisionPair) -> tuple[Liability, Liability] | None:
    old, new = (each.answers_for for each in pair.both) if pair.both else (None, None)
    return (old, new) if old and new else None


def _agreed(scene: Scene, both: tuple[Liability, Liability]) -> int:
    return agreed(_sign(side.program, each) for side, each in zip((scene.old, scene.new), both, strict=True))


def _sign(program: Program, liability: Liability) -> int:
    """Return 1 where those who answer are not workers, -1 where they are, 0 where nobody can tell."""
    return agreed(of_holder(program, name, "must") for name in liability.who)


def _told(liability: Liability | None) -> str:
    if liability is None:
        return ""
    reach = " at any tier" if liability.any_tier else ""
    return f"{_and(liability.who)} answers for {_and(liability.for_)}{reach} ({liability.kind})"


def _and(names: tuple[str, ...]) -> str:
    return " and ".join(names)
