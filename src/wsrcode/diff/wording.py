"""What it means when only words changed: nobody but a person can say."""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.words import folded, hint
from wsrcode.model.amendment import Effect
from wsrcode.model.provision import Provision


def binding(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    """Yield the change when the binding words are other words."""
    if pair.both:
        old, new = (folded(each.text) for each in pair.both)
        if old != new:
            why = "the words changed; a person must say what that means"
            yield Change(old, new, Effect.UNCLEAR, why=why, hint=hint(old, new, scene.language), key=("text",))


def for_workers(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    """Yield the change when what a worker reads is other words."""
    if pair.both:
        for field in ("right", "do"):
            old, new = (_worker(each, field) for each in pair.both)
            if old != new:
                why = "workers read other words; a person must say whether they promise more or less"
                hints = filter(None, (hint(old, new, scene.language), "its translations are stale"))
                yield Change(old, new, Effect.UNCLEAR, field, why, "; ".join(hints), key=("worker", field))


def _worker(provision: Provision, field: str) -> str:
    return folded(getattr(provision.worker, field)) if provision.worker else ""
