"""What it means when a provision comes, goes, splits or stands elsewhere."""

from collections.abc import Iterator
from typing import Any

from wsrcode.diff.define import Change, Scene
from wsrcode.diff.lists import reordered
from wsrcode.diff.pairs import GroupPair, ProvisionPair
from wsrcode.diff.plain import alike
from wsrcode.diff.signs import effect_on
from wsrcode.diff.unnamed import place_of
from wsrcode.diff.words import folded
from wsrcode.model.amendment import Effect, effect_of
from wsrcode.model.provision import Evidence, Exemption, FloorReference, Provision
from wsrcode.model.standard import Standard


def came(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    """Yield the change when a provision is new."""
    if pair.old is None and pair.new is not None:
        hint = _elsewhere(scene, pair.new, "old")
        yield Change("", _shown(pair.new), effect_on(pair, scene, 1), why=_contents(pair, scene), hint=hint)


def went(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    """Yield the change when a provision is gone."""
    if pair.new is None and pair.old is not None:
        hint = _elsewhere(scene, pair.old, "new") or (
            "if another provision took it over, declare there "
            f"`replaces: [{pair.old.id}]` or `split_from: {pair.old.id}`"
        )
        yield Change(_shown(pair.old), "", effect_on(pair, scene, -1), why=_contents(pair, scene), hint=hint)


def regrouped(pair: GroupPair, more: int) -> Iterator[Change]:
    """Yield the change when provisions became more (+1), fewer (-1) or as many (0) others."""
    if (len(pair.new) > len(pair.old)) - (len(pair.new) < len(pair.old)) == more:
        old, new = (", ".join(f"{each.id} ({folded(each.title)})" for each in side) for side in (pair.old, pair.new))
        yield Change(old, new, Effect.NEUTRAL, why="declared; what they hold is compared as a set")


def moved(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    """Yield the change when a provision stands in another part; outside all parts nobody is shown it."""
    if not pair.both or _is_offshoot(pair):
        return
    old, new = (place_of(scene, each.id, new=n > 0)[0] for n, each in enumerate(pair.both))
    if old != new:
        if old and new:
            effect, why = Effect.NEUTRAL, "it stands in another part"
        else:
            effect, why = effect_on(pair, scene, 1 if new else -1), "what no part holds is printed for nobody"
        yield Change(old or "in no part", new or "in no part", effect, why=why)


def renumbered(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    """Yield the change when a provision's printed number changed inside its part."""
    if not pair.both or _is_offshoot(pair):
        return
    old, new = (place_of(scene, each.id, new=n > 0) for n, each in enumerate(pair.both))
    if old[0] == new[0] and old[1] != new[1]:
        yield Change(old[1], new[1], Effect.NEUTRAL, why="numbers come from the order; the id stays")


def renamed(pair: ProvisionPair) -> Iterator[Change]:
    """Yield the change when a provision has another id and one side declares that it is the same."""
    if pair.both and pair.only is None and pair.both[0].id != pair.both[1].id:
        old, new = pair.both
        yield Change(old.id, new.id, Effect.NEUTRAL, why="declared with replaces or split_from")


def lineage(pair: ProvisionPair) -> Iterator[Change]:
    """Yield the change when a provision declares another origin, beyond the one by which the two are paired."""
    if pair.both:
        names = {each.id for each in pair.both} if pair.both[0].id != pair.both[1].id else set()
        old, new = (_origin(each, names) for each in pair.both)
        if old != new:
            yield Change(old, new, Effect.NEUTRAL, why="where it comes from demands nothing")


def _origin(provision: Provision, but: set[str]) -> str:
    replaces = ", ".join(each for each in provision.replaces if each not in but)
    split = provision.split_from if provision.split_from not in but else ""
    return "; ".join(filter(None, (replaces and f"replaces {replaces}", split and f"split from {split}")))


def plainly(pair: ProvisionPair, field: str) -> Iterator[Change]:
    """Yield a neutral change when a field that demands nothing has another value."""
    if pair.both:
        old, new = (_listed(getattr(each, field)) for each in pair.both)
        if old != new:
            yield Change(old, new, Effect.NEUTRAL, why="what the provision demands is the same", key=(field,))


def evidence(pair: ProvisionPair) -> Iterator[Change]:
    """Yield the change when how sure we are of a provision, and why, is not what it was."""
    if pair.both and not alike(pair.both[0].evidence, pair.both[1].evidence):
        old, new = (each.evidence for each in pair.both)
        why = "how sure we are demands nothing"
        if old.printable != new.printable:
            why = f"it may {'now' if new.printable else 'no longer'} be printed: {_MARKS[new.printable]}"
        yield Change(_sources(old), _sources(new), Effect.NEUTRAL, why=why, key=("evidence",))


_MARKS = {True: "its source has been read", False: "nobody has confirmed it"}


def lists_reordered(pair: ProvisionPair) -> Iterator[Change]:
    """Yield one change for each list that holds the same in another order."""
    if pair.both:
        old, new = pair.both
        for name in ("rests_on", "floor", "guards_against", "exceptions"):
            yield from reordered(getattr(old, name), getattr(new, name), name, _entry)


def _entry(value: Any) -> str:
    if isinstance(value, FloorReference):
        return ", ".join(filter(None, (value.law, value.stands, folded(value.because))))
    return (
        ", ".join(filter(None, (folded(value.when), folded(value.because))))
        if isinstance(value, Exemption)
        else str(value)
    )


def _listed(value: Any) -> str:
    return ", ".join(value) if isinstance(value, tuple) else folded(value)


def _sources(evidence: Evidence) -> str:
    sources = ", ".join(" ".join(filter(None, (folded(each.title), each.date))) for each in evidence.source)
    return "; ".join(filter(None, (evidence.mark, sources, folded(evidence.note))))


def tier(pair: ProvisionPair, scene: Scene, sign: int) -> Iterator[Change]:
    """Yield the change when a provision moved to a higher (+1) tier, a lower (-1) or one that cannot be ranked (0)."""
    if not pair.both or pair.both[0].tier == pair.both[1].tier:
        return
    old, new = pair.both[0].tier, pair.both[1].tier
    if _rank(scene, old, new) == sign:
        touches = old in scene.old.zero_tolerance or new in scene.new.zero_tolerance
        why = {1: "a breach is now more severe", -1: "a breach is now less severe"}.get(
            sign, "the two codes do not rank these tiers alike"
        )
        effect = effect_on(pair, scene, sign) if sign else Effect.UNCLEAR
        yield Change(old, new, effect, why=why + (", and zero tolerance is touched" if touches else ""), key=("tier",))


def _rank(scene: Scene, old: str, new: str) -> int:
    """Return 1 where the new tier is the more severe in the eyes of both codes, -1 where the old is, else 0."""
    signs = {_order(each, old, new) for each in (scene.old, scene.new)} - {0}
    signs.add((new in scene.new.zero_tolerance) - (old in scene.old.zero_tolerance))
    signs.discard(0)
    return signs.pop() if len(signs) == 1 else 0


def _order(standard: Standard, old: str, new: str) -> int:
    """Return 1 where this code ranks the new tier above the old (worst first), 0 where it lacks one of them."""
    order = list(standard.tiers)
    if old not in order or new not in order:
        return 0
    return 1 if order.index(new) < order.index(old) else -1


def _is_offshoot(pair: ProvisionPair) -> bool:
    return pair.only is not None and (pair.old is None or pair.new is None or pair.old.id != pair.new.id)


def _shown(provision: Provision) -> str:
    return f"{folded(provision.title)}: {folded(provision.text)}"


def _contents(pair: ProvisionPair, scene: Scene) -> str:
    effect = effect_on(pair, scene, 1)
    if effect is effect_of(1):
        return "it protects workers"
    return (
        "it holds only duties of workers or permissions of others"
        if effect is effect_of(-1)
        else "its holders are not clear"
    )


def _elsewhere(scene: Scene, provision: Provision, reading: str) -> str:
    found = {name for duty in provision.obligations for name in scene.duties[reading].get(folded(duty.duty), ())}
    others = ", ".join(sorted(found - {provision.id}))
    return (
        f"duties in the same words stand in {others}; if they moved, declare it with replaces or split_from"
        if others
        else ""
    )
