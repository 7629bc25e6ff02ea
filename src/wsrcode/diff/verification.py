"""What it means when a way to find out whether a duty is kept comes, goes or is worded anew."""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene
from wsrcode.diff.lists import reordered
from wsrcode.diff.pairs import DutyPair, paired
from wsrcode.diff.signs import agreed
from wsrcode.diff.words import folded, hint
from wsrcode.model.amendment import Effect, effect_of
from wsrcode.model.bearing import of_proof
from wsrcode.model.provision import Ask, LookAt

Method = Ask | LookAt


def came(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    """Yield one change for each method that is new."""
    for old, new in _methods(pair):
        if old is None and new is not None:
            yield Change(
                "",
                told(new),
                effect_of(_sign(pair, scene)),
                why=f"one more way to find out: {_whom(new)}",
                key=("verify",),
            )


def went(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    """Yield one change for each method that is gone."""
    for old, new in _methods(pair):
        if new is None and old is not None:
            yield Change(
                told(old),
                "",
                effect_of(-_sign(pair, scene)),
                why=f"one way less to find out: {_whom(old)}",
                key=("verify",),
            )


def reworded(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    """Yield one change for each method that asks the same person, or looks at the same thing, in other words."""
    for old, new in _methods(pair):
        if old is not None and new is not None and told(old) != told(new):
            yield Change(
                told(old), told(new), Effect.UNCLEAR, why="the words changed; a person must say what that means",
                hint=hint(told(old), told(new), scene.language), key=("verify",),
            )  # fmt: skip


def in_other_order(pair: DutyPair) -> Iterator[Change]:
    """Yield the change when the same methods stand in another order."""
    if pair.both:
        yield from reordered(pair.both[0].verify, pair.both[1].verify, "verify", told)


def told(method: Method) -> str:
    """Return a method in words."""
    return f"{_whom(method)}: {folded(method.question if isinstance(method, Ask) else method.for_)}"


def _whom(method: Method) -> str:
    return f"ask {method.ask}" if isinstance(method, Ask) else f"look at {method.look_at}"


def _methods(pair: DutyPair) -> Iterator[tuple[Method | None, Method | None]]:
    if pair.both:
        yield from paired(pair.both[0].verify, pair.both[1].verify, told, _whom)


def _sign(pair: DutyPair, scene: Scene) -> int:
    if not pair.both:
        return 0
    return agreed((of_proof(scene.old.program, pair.both[0]), of_proof(scene.new.program, pair.both[1])))
