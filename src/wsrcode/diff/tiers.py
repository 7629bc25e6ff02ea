"""What it means when a tier changes: how severe a breach is, what follows from it, how it is put right."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from wsrcode.diff.changes import WORDS, order, restated, retold, reworded, step
from wsrcode.diff.define import Change, Scene
from wsrcode.diff.pairs import CodePair, TierPair
from wsrcode.diff.stage_words import told_all
from wsrcode.diff.words import folded, hint
from wsrcode.model.amendment import Effect, effect_of
from wsrcode.model.code import Consequence, Cure
from wsrcode.model.standard import Standard


def touched(scene: Scene, tiers: Iterable[str]) -> tuple[str, ...]:
    """Return the provisions that stand in these tiers, in either reading."""
    asked = frozenset(tiers)
    return tuple(sorted({*_in(scene.old, asked), *_in(scene.new, asked)}))


def whole(pair: TierPair, scene: Scene, *, added: bool) -> Iterator[Change]:
    """Yield the change when the whole tier is new, or gone; what moves into or out of it is told by itself."""
    if not pair.both and (pair.old is None) == added:
        words = ("", pair.either.title) if added else (pair.either.title, "")
        why = "what moves into or out of it is told provision by provision"
        yield Change(*words, Effect.NEUTRAL, why=why, touches=touched(scene, [pair.either.id]))


def reorder(pair: CodePair, scene: Scene) -> Iterator[Change]:
    """Yield the change when tiers stand in another order of severity."""
    old, new = ([tier.id for tier in code.tiers] for code in pair.both or ())
    if kept := order(old, new):
        moved = [one for one, other in zip(*kept, strict=False) if one != other]
        why = "tiers are listed worst first; a person must say which provisions now count for less"
        before, after = (", ".join(each) for each in kept)
        touches = touched(scene, moved)
        yield Change(before, after, Effect.UNCLEAR, where="tiers", why=why, touches=touches, key=("tiers",))


def consequences(pair: TierPair) -> tuple[Consequence, Consequence] | None:
    """Return the consequences of both readings, where both have one."""
    old, new = (each.consequence for each in pair.both) if pair.both else (None, None)
    return (old, new) if old and new else None


def zero_tolerance(pair: TierPair, scene: Scene, *, gained: bool) -> Iterator[Change]:
    """Yield the change when breaches of a tier become zero tolerance, or are so no longer."""
    if pair.both and pair.both[0].zero_tolerance != pair.both[1].zero_tolerance == gained:
        words = ("", "zero tolerance") if gained else ("zero tolerance", "")
        why = f"a breach of this tier is {'now' if gained else 'no longer'} zero tolerance"
        yield _touching(pair, scene, Change(*words, effect_of(1 if gained else -1), why=why, key=("zero_tolerance",)))


def consequence(pair: TierPair, scene: Scene, *, added: bool) -> Iterator[Change]:
    """Yield the change when a breach begins to have a consequence, or has none any more."""
    if pair.both:
        old, new = (each.consequence for each in pair.both)
        if (old is None) != (new is None) and (old is None) == added:
            why = f"a breach of this tier {'now has' if added else 'no longer has'} a consequence"
            words = (_consequence(old), _consequence(new))
            yield _touching(pair, scene, Change(*words, effect_of(1 if added else -1), why=why, key=("consequence",)))


def length(pair: TierPair, scene: Scene, name: str) -> Iterator[Change]:
    """Yield the change of how long a consequence lasts, when it is of this name (see `step`)."""
    both = consequences(pair)
    if not both or step(both[0].at_least, both[1].at_least) != name:
        return
    old, new = both[0].at_least, both[1].at_least
    key = ("consequence", "at_least")
    if old and new and name == "restated":
        yield _touching(pair, scene, restated(old, new, key=key))
        return
    sign = 1 if name in {"set", "more"} else -1
    why = {
        "set": "the consequence now has a least length", "dropped": "the consequence has no least length any more",
        "more": "the consequence lasts longer", "less": "the consequence is over sooner",
    }[name]  # fmt: skip
    yield _touching(pair, scene, Change(_amount(old), _amount(new), effect_of(sign), why=why, key=key))


def stop_buying(pair: TierPair, scene: Scene, *, gained: bool) -> Iterator[Change]:
    """Yield the change when buyers must stop buying after a breach, or need not any more."""
    both = consequences(pair)
    if both and both[0].stop_buying != both[1].stop_buying == gained:
        words = ("", "buyers stop buying") if gained else ("buyers stop buying", "")
        why = f"after a breach buyers {'must stop buying' if gained else 'need not stop buying any more'}"
        key = ("consequence", "stop_buying")
        yield _touching(pair, scene, Change(*words, effect_of(1 if gained else -1), why=why, key=key))


def consequence_words(pair: TierPair, scene: Scene) -> Iterator[Change]:
    """Yield the change of a consequence's words."""
    if both := consequences(pair):
        for each in reworded(both[0].text, both[1].text, scene, key=("consequence", "text")):
            yield _touching(pair, scene, each)


def cure(pair: TierPair, scene: Scene, name: str) -> Iterator[Change]:
    """Yield the change when a cure is added, removed, or changed to or from `none`."""
    if not pair.both:
        return
    old, new = (each.cure for each in pair.both)
    if old == new or (isinstance(old, Cure) and isinstance(new, Cure)):
        return
    if name != ("changed" if "none" in {_kind(old), _kind(new)} else "added" if old is None else "removed"):
        return
    effect = {"added": Effect.STRENGTHENED, "removed": Effect.WEAKENED}.get(name, Effect.UNCLEAR)
    why = {
        "added": "it is now said how a breach is put right",
        "removed": "nothing says any more how a breach is put right",
    }.get(name, "with `none` nothing cures a breach; a person must say whether that is harder or only less")
    yield _touching(pair, scene, Change(_cure(old), _cure(new), effect, why=why, key=("cure",)))


def deadline(pair: TierPair, scene: Scene, name: str) -> Iterator[Change]:
    """Yield the change of the day by which a breach is put right, when it is of this name (see `step`)."""
    both = _cures(pair)
    if not both or step(both[0].within, both[1].within) != name:
        return
    old, new = both[0].within, both[1].within
    if old and new and name == "restated":
        yield _touching(pair, scene, restated(old, new, key=("cure", "within")))
        return
    sign = 1 if name in {"set", "less"} else -1
    why = {
        "set": "a breach must now be put right by a day", "dropped": "nothing says any more by when it is put right",
        "more": "a breach is put right later", "less": "a breach is put right sooner",
    }[name]  # fmt: skip
    yield _touching(pair, scene, Change(_amount(old), _amount(new), effect_of(sign), why=why, key=("cure", "within")))


def cure_words(pair: TierPair, scene: Scene) -> Iterator[Change]:
    """Yield the change of a cure's words."""
    if both := _cures(pair):
        for each in reworded(both[0].text, both[1].text, scene, key=("cure", "text")):
            yield _touching(pair, scene, each)


def worker_words(pair: TierPair, scene: Scene) -> Iterator[Change]:
    """Yield the change of what workers are told about a tier."""
    if pair.both:
        old, new = (folded(each.worker) for each in pair.both)
        if old != new:
            told = hint(old, new, scene.language)
            change = Change(old, new, Effect.UNCLEAR, where="worker", why=WORDS, hint=told, key=("worker",))
            yield _touching(pair, scene, change)


def label(pair: TierPair, field: str) -> Iterator[Change]:
    """Yield the change of a tier's title or icon."""
    if pair.both:
        yield from retold(*(getattr(each, field) for each in pair.both), key=(field,), where=field)


def proof(pair: TierPair) -> Iterator[Change]:
    """Yield the change of how sure we are of a tier's consequence or cure, and of what is not known."""
    if both := consequences(pair):
        yield from retold(both[0].evidence, both[1].evidence, key=("consequence", "evidence"), where="consequence")
    if cures := _cures(pair):
        yield from retold(cures[0].evidence, cures[1].evidence, key=("cure", "evidence"), where="cure")
        old, new = (each.unverified for each in cures)
        yield from retold(old, new, key=("cure", "unverified"), where="cure, not known")


def _touching(pair: TierPair, scene: Scene, change: Change) -> Change:
    return replace(change, touches=touched(scene, [pair.either.id]))


def _in(standard: Standard, tiers: frozenset[str]) -> Iterator[str]:
    return (name for name, provision in standard.provisions.items() if provision.tier in tiers)


def _cures(pair: TierPair) -> tuple[Cure, Cure] | None:
    old, new = (each.cure for each in pair.both) if pair.both else (None, None)
    return (old, new) if isinstance(old, Cure) and isinstance(new, Cure) else None


def _kind(cure: Cure | str | None) -> str:
    return "cure" if isinstance(cure, Cure) else str(cure).lower() if cure else ""


def _consequence(told: Consequence | None) -> str:
    if told is None:
        return ""
    more = (f"at least {told.at_least}" if told.at_least else "", "buyers stop buying" if told.stop_buying else "")
    return "; ".join(filter(None, (folded(told.text), *more, *told_all(told))))


def _cure(told: Cure | str | None) -> str:
    if not isinstance(told, Cure):
        return told or ""
    return "; ".join(filter(None, (folded(told.text), f"within {told.within}" if told.within else "")))


def _amount(told: object) -> str:
    return "" if told is None else folded(str(told))
