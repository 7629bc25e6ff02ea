"""What it means when an exception comes, goes or is worded anew."""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene
from wsrcode.diff.pairs import ExemptionPair
from wsrcode.diff.signs import effect_on
from wsrcode.diff.words import folded, hint
from wsrcode.model.amendment import Effect
from wsrcode.model.provision import Exemption


def came(pair: ExemptionPair, scene: Scene) -> Iterator[Change]:
    """Yield the change when an exception is new."""
    if pair.old is None:
        yield Change("", _told(pair.new), effect_on(pair.inside, scene, -1), why="in this case the rule does not hold")


def went(pair: ExemptionPair, scene: Scene) -> Iterator[Change]:
    """Yield the change when an exception is gone."""
    if pair.new is None:
        yield Change(_told(pair.old), "", effect_on(pair.inside, scene, 1), why="in this case the rule now holds, too")


def reworded(pair: ExemptionPair, scene: Scene) -> Iterator[Change]:
    """Yield the change when the words of an exception changed."""
    if pair.both:
        old, new = map(_told, pair.both)
        if old != new:
            why = "the words changed; a person must say whether more is excepted"
            yield Change(old, new, Effect.UNCLEAR, why=why, hint=hint(old, new, scene.language))


def _told(exemption: Exemption | None) -> str:
    if exemption is None:
        return ""
    because = folded(exemption.because)
    return folded(exemption.when) + (f", because {because}" if because else "")
