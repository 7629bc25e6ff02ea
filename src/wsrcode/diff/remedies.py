"""What it means when the way a breach is made good changes."""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.words import folded, hint
from wsrcode.model.amendment import Effect, effect_of
from wsrcode.model.provision import Remedy

_KEY = ("remedy",)


def whole(pair: ProvisionPair, *, added: bool) -> Iterator[Change]:
    """Yield the change when the whole remedy is new, or gone."""
    if pair.both and (pair.both[0].remedy is None) != (pair.both[1].remedy is None):
        old, new = pair.both[0].remedy, pair.both[1].remedy
        remedy = old or new
        if remedy is not None and (old is None) == added:
            empty = not (remedy.make_whole or remedy.within or remedy.how)
            effect = Effect.NEUTRAL if empty else effect_of(1 if added else -1)
            why = (
                "it promised nothing" if empty else f"what a worker gets after a breach is {'new' if added else 'gone'}"
            )
            yield Change(_told(old), _told(new), effect, why=why, key=_KEY)


def make_whole(pair: ProvisionPair, *, added: bool) -> Iterator[Change]:
    """Yield the change when making whole is promised, or no longer."""
    both = _remedies(pair)
    if both and both[0].make_whole != both[1].make_whole and both[1].make_whole == added:
        why = "what was lost is paid back" if added else "what was lost is no longer paid back"
        words = ("make whole", "")
        yield Change(
            *(words[::-1] if added else words), effect_of(1 if added else -1), why=why, key=(*_KEY, "make_whole")
        )


def deadline(pair: ProvisionPair, name: str) -> Iterator[Change]:
    """Yield the change of the deadline when it is of this name: set, dropped, faster, slower or changed."""
    both = _remedies(pair)
    if not both or _deadline_named(*both) != name:
        return
    old, new = (folded(str(each.within)) if each.within else "" for each in both)
    sign, why = _DEADLINES[name]
    effect = effect_of(sign)
    if name == "changed" and both[0].within == both[1].within:
        effect, why = Effect.NEUTRAL, "the same span in other words"
    yield Change(old, new, effect, why=why, key=(*_KEY, "within"))


_DEADLINES = {
    "set": (1, "a breach must now be made good by a day"),
    "dropped": (-1, "nothing says any more by when"),
    "faster": (1, "a breach is made good sooner"),
    "slower": (-1, "a breach is made good later"),
    "changed": (0, "the two spans cannot be set side by side; a person must say which is sooner"),
}


def reworded(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    """Yield the change when the words of a remedy changed."""
    both = _remedies(pair)
    if both and folded(both[0].how) != folded(both[1].how):
        old, new = both[0].how or "", both[1].how or ""
        why = "the words changed; a person must say what that means"
        yield Change(old, new, Effect.UNCLEAR, why=why, hint=hint(old, new, scene.language), key=(*_KEY, "how"))


def _remedies(pair: ProvisionPair) -> tuple[Remedy, Remedy] | None:
    if not pair.both or pair.both[0].remedy is None or pair.both[1].remedy is None:
        return None
    return pair.both[0].remedy, pair.both[1].remedy


def _deadline_named(old: Remedy, new: Remedy) -> str:
    before, after = old.within, new.within
    if before is None or after is None:
        return "" if before == after else "set" if before is None else "dropped"
    if before == after or not before.comparable(after):
        return "" if folded(str(before)) == folded(str(after)) else "changed"
    return "faster" if after < before else "slower"


def _told(remedy: Remedy | None) -> str:
    if remedy is None:
        return ""
    within = f"within {remedy.within}" if remedy.within else ""
    said = ", ".join(filter(None, ("make whole" if remedy.make_whole else "", within, folded(remedy.how))))
    return said or "a remedy that promises nothing"
