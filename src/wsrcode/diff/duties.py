"""What it means when a duty, a right or a permission comes, goes or changes its holder or modality."""

from collections.abc import Iterator

from wsrcode.diff import pairs
from wsrcode.diff.define import Change, Scene
from wsrcode.diff.limits import told
from wsrcode.diff.lists import out_of_order
from wsrcode.diff.pairs import DutyPair, ProvisionPair
from wsrcode.diff.phases import told as plan
from wsrcode.diff.signs import agreed
from wsrcode.diff.verification import told as method_told
from wsrcode.diff.words import folded, hint
from wsrcode.model.amendment import Effect, effect_of
from wsrcode.model.bearing import of_duty, of_holder, of_side
from wsrcode.model.program import Program
from wsrcode.model.provision import Obligation

_NAMED = {
    "duty": "a duty of others protects workers",
    "permission": "what others may do is taken from workers",
    "right": "what workers may do is their right",
    "burden": "a duty of workers binds those whom the code protects",
}


def came(pair: DutyPair, scene: Scene, sort: str) -> Iterator[Change]:
    """Yield the change when a duty of this sort is new."""
    if pair.old is None and pair.new is not None and _sort(scene.new.program, pair.new) == sort:
        yield Change(
            "", words(pair.new), effect_of(of_duty(scene.new.program, pair.new)), why=_NAMED[sort],
            hint=_elsewhere(scene, pair.new, "old"),
        )  # fmt: skip


def went(pair: DutyPair, scene: Scene, sort: str) -> Iterator[Change]:
    """Yield the change when a duty of this sort is gone."""
    if pair.new is None and pair.old is not None and _sort(scene.old.program, pair.old) == sort:
        yield Change(
            words(pair.old), "", effect_of(-of_duty(scene.old.program, pair.old)), why=_NAMED[sort],
            hint=_elsewhere(scene, pair.old, "new"),
        )  # fmt: skip


def holders(pair: DutyPair, scene: Scene, *, added: bool) -> Iterator[Change]:
    """Yield one change for each holder that a duty gained (or, not `added`, lost)."""
    if not pair.both:
        return
    old, new = pair.both
    program, duty, other = (scene.new.program, new, old) if added else (scene.old.program, old, new)
    for name in sorted(set(duty.holder) - set(other.holder)):
        sign = of_holder(program, name, duty.modality)
        why = f"{name} {'now holds it, too' if added else 'no longer holds it'}"
        yield Change(
            _and(old.holder), _and(new.holder), effect_of(sign if added else -sign), where=name, why=why,
            key=("holder",), holder=(name,),
        )  # fmt: skip


def together(pair: DutyPair, *, shared: bool) -> Iterator[Change]:
    """Yield the change when each holder now answers for the whole (or, not `shared`, each for its own)."""
    if pair.both and pair.both[0].together != pair.both[1].together == shared:
        words = ("each its own", "each for the whole")
        why = "the holders owe it in another way; a person must say whether workers still get it from all of them"
        yield Change(*(words if shared else words[::-1]), Effect.UNCLEAR, why=why, key=("together",))


def modality(pair: DutyPair, scene: Scene, moves: frozenset[tuple[str, str]]) -> Iterator[Change]:
    """Yield the change when what must be done may be done, or the other way round: those who held it decide."""
    if not pair.both or (pair.both[0].modality, pair.both[1].modality) not in moves:
        return
    old, new = pair.both
    turned = "may" not in {old.modality, new.modality}
    kept = sorted(set(old.holder) & set(new.holder))
    before = agreed(of_holder(scene.old.program, name, old.modality) for name in kept)
    after = agreed(of_holder(scene.new.program, name, new.modality) for name in kept)
    sign = after if after == -before and not turned else 0
    holders = _and(tuple(kept)) or "nobody who held it before"
    why = "demanded became forbidden, or the reverse" if turned else _MOVED["may" in new.modality].format(holders)
    yield Change(_modal(old), _modal(new), effect_of(sign), why=why)


def reordered(pair: ProvisionPair) -> Iterator[Change]:
    """Yield the change when duties that both readings have stand in another order."""
    if pair.both:
        sides = tuple(each.obligations for each in pair.both)
        if out_of_order(pairs.duties("", *sides), *sides):
            old, new = ("; ".join(words(duty) for duty in side) for side in sides)
            yield Change(old, new, Effect.NEUTRAL, why="the same duties in another order", key=("obligations",))


_MOVED = {True: "{} may now choose to do it", False: "{} may no longer choose to do it"}


def words(duty: Obligation) -> str:
    """Return a duty in words, with its limits and how it is verified."""
    more = [f"{each.measure} {told(each)}{f', {each.evidence}' if each.evidence else ''}" for each in duty.limits]
    more += [method_told(each) for each in duty.verify]
    more += filter(None, ("together" if duty.together else "", plan(duty.phase)))
    return f"{_and(duty.holder)} {_modal(duty)}" + (f" ({'; '.join(more)})" if more else "")


def _modal(duty: Obligation) -> str:
    return f"{duty.modality.replace('_', ' ')} {folded(duty.duty)}"


def _and(names: tuple[str, ...]) -> str:
    return " and ".join(names)


def _sort(program: Program, duty: Obligation) -> str:
    """Return what a duty is to workers; where holders of both sides share it, it goes by its modality."""
    if of_side(program, duty) > 0:
        return "right" if duty.modality == "may" else "burden"
    return "permission" if duty.modality == "may" else "duty"


def _elsewhere(scene: Scene, duty: Obligation, reading: str) -> str:
    found = sorted(scene.duties[reading].get(folded(duty.duty), ()))
    if not found:
        return ""
    return f"the same words stand in {', '.join(found)}; if it moved, declare it with replaces or split_from"


LOOSER = frozenset({("must", "may"), ("must_not", "may")})
TIGHTER = frozenset({("may", "must"), ("may", "must_not")})
TURNED = frozenset({("must", "must_not"), ("must_not", "must")})
"""Moves of modality."""


def reworded(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    """Yield the change when the words of a duty changed."""
    if pair.both and folded(pair.both[0].duty) != folded(pair.both[1].duty):
        old, new = pair.both
        hints = [hint(_modal(old), _modal(new), scene.language)]
        if pair.alone:
            proved = bool(new.verify) and old.verify == new.verify
            why = "the same thing proves it" if proved else "no other of its holder is left"
            hints.append(f"taken for the same duty because {why}")
        yield Change(
            _modal(old), _modal(new), Effect.UNCLEAR, why="the words changed; a person must say what that means",
            hint="; ".join(filter(None, hints)),
        )  # fmt: skip
