"""What it means when the steps that follow a breach change, or the way to arbitrators."""

from collections.abc import Iterator
from dataclasses import replace

from wsrcode.diff import pairs
from wsrcode.diff.changes import WORDS, restated, retold, reworded, step, turned
from wsrcode.diff.define import Change, Scene
from wsrcode.diff.pairs import TierPair
from wsrcode.diff.stage_words import award, told
from wsrcode.diff.stage_words import words as _called
from wsrcode.diff.tiers import consequences, touched
from wsrcode.diff.words import folded, hint
from wsrcode.model.amendment import Effect, effect_of
from wsrcode.model.code import Arbitration, Stage

_STAGES, _ARBITRATION = ("consequence", "stages"), ("consequence", "arbitration")


def came(pair: TierPair, scene: Scene) -> Iterator[Change]:
    """Yield one change for each step that is new."""
    for old, new, key in _paired(pair):
        if old is None and new is not None:
            change = Change("", told(new), Effect.STRENGTHENED, why="there is one more step before the end", key=key)
            yield _touching(pair, scene, change)


def went(pair: TierPair, scene: Scene) -> Iterator[Change]:
    """Yield one change for each step that is gone."""
    for old, new, key in _paired(pair):
        if new is None and old is not None:
            change = Change(told(old), "", Effect.WEAKENED, why="a step that followed a breach is gone", key=key)
            yield _touching(pair, scene, change)


def span(pair: TierPair, scene: Scene, name: str) -> Iterator[Change]:
    """Yield the changes of the time before the next step, of this name (see `step`)."""
    for old, new, key in _both(pair):
        if step(old.within, new.within) != name:
            continue
        at = (*key, "within")
        if old.within and new.within and name == "restated":
            change = replace(restated(old.within, new.within, key=at), where=_label(old, new))
        else:
            sign, why = _MOVES[name]
            one, other = ("" if each.within is None else folded(str(each.within)) for each in (old, new))
            change = Change(one, other, effect_of(sign), where=_label(old, new), why=why, key=at)
        yield _touching(pair, scene, change)


_MOVES = {
    "set": (1, "the next step now comes after a known time"),
    "dropped": (-1, "nothing says any more when the next step comes"),
    "more": (-1, "the next step comes later"),
    "less": (1, "the next step comes sooner"),
}


def words(pair: TierPair, scene: Scene) -> Iterator[Change]:
    """Yield the changes of what a step is called and of what happens at it."""
    for old, new, key in _both(pair):
        before, after = (_called(each) for each in (old, new))
        if before != after:
            told_of = hint(before, after, scene.language)
            change = Change(before, after, Effect.UNCLEAR, where=_label(old, new), why=WORDS, hint=told_of, key=key)
            yield _touching(pair, scene, change)


def reordered(pair: TierPair, scene: Scene) -> Iterator[Change]:
    """Yield the change when steps that both readings have stand in another order."""
    both = consequences(pair)
    if not both:
        return
    at = [{id(each): n for n, each in enumerate(side.stages)} for side in both]
    kept = sorted((at[0][id(old)], at[1][id(new)]) for old, new, _ in _both(pair))
    if [n for _, n in kept] != sorted(n for _, n in kept):
        before, after = ("; ".join(folded(each.title) for each in side.stages) for side in both)
        why = "the worst step stands last; a person must say what another order means"
        yield _touching(pair, scene, Change(before, after, Effect.UNCLEAR, where="stages", why=why, key=_STAGES))


def arbitration(pair: TierPair, scene: Scene, *, added: bool) -> Iterator[Change]:
    """Yield the change when a quarrel may now be brought before arbitrators (or, not `added`, no longer)."""
    both = consequences(pair)
    if both:
        old, new = (each.arbitration for each in both)
        if (old is None) != (new is None) and (old is None) == added:
            why = f"a quarrel over a breach may {'now' if added else 'no longer'} be brought before arbitrators"
            change = Change(award(old), award(new), effect_of(1 if added else -1), why=why, key=_ARBITRATION)
            yield _touching(pair, scene, change)


def binding(pair: TierPair, scene: Scene, *, gained: bool) -> Iterator[Change]:
    """Yield the change when what arbitrators decide binds those who signed, or no longer."""
    if both := _arbitrations(pair):
        why = f"those who signed {'must now' if gained else 'need no longer'} do what the arbitrators decide"
        flags = (both[0].binding, both[1].binding)
        for each in turned(flags, "binding arbitration", on=gained, key=(*_ARBITRATION, "binding"), why=why):
            yield _touching(pair, scene, each)


def rules(pair: TierPair, scene: Scene) -> Iterator[Change]:
    """Yield the change of the rules by which arbitrators decide."""
    if both := _arbitrations(pair):
        for each in reworded(both[0].rules, both[1].rules, scene, key=(*_ARBITRATION, "rules"), where="arbitration"):
            yield _touching(pair, scene, each)


def proof(pair: TierPair) -> Iterator[Change]:
    """Yield the changes of what is not known of a step, or of the arbitration."""
    for old, new, key in _both(pair):
        where = f"{_label(old, new)}, not known"
        yield from retold(old.unverified, new.unverified, key=(*key, "unverified"), where=where)
    if both := _arbitrations(pair):
        key = (*_ARBITRATION, "unverified")
        yield from retold(both[0].unverified, both[1].unverified, key=key, where="arbitration, not known")


def _paired(pair: TierPair) -> Iterator[tuple[Stage | None, Stage | None, tuple[str | int, ...]]]:
    """Yield the steps of both readings, paired, each with its keys."""
    if both := consequences(pair):
        at = {id(each): n for n, each in enumerate(both[1].stages)}
        for old, new in pairs.stages(both[0].stages, both[1].stages):
            yield old, new, (*_STAGES, at[id(new)]) if new is not None else _STAGES


def _both(pair: TierPair) -> Iterator[tuple[Stage, Stage, tuple[str | int, ...]]]:
    return ((old, new, key) for old, new, key in _paired(pair) if old is not None and new is not None)


def _label(old: Stage, new: Stage) -> str:
    """Return what a step is called in both readings, the same whichever is the old one."""
    return " / ".join(sorted({folded(old.title), folded(new.title)}))


def _arbitrations(pair: TierPair) -> tuple[Arbitration, Arbitration] | None:
    both = consequences(pair)
    old, new = (each.arbitration for each in both) if both else (None, None)
    return (old, new) if old and new else None


def _touching(pair: TierPair, scene: Scene, change: Change) -> Change:
    return replace(change, touches=touched(scene, [pair.either.id]))
