"""What it means when a duty is reached by a plan, and when the plan takes longer or less long."""

from collections.abc import Iterator
from datetime import date

from wsrcode.diff.changes import WORDS, restated, retold, step
from wsrcode.diff.define import Change, Scene
from wsrcode.diff.pairs import DutyPair
from wsrcode.diff.signs import agreed
from wsrcode.diff.words import folded, hint
from wsrcode.model.amendment import Effect, effect_of
from wsrcode.model.bearing import of_duty
from wsrcode.model.provision import Phase

_KEY = ("phase",)


def whole(pair: DutyPair, scene: Scene, *, added: bool) -> Iterator[Change]:
    """Yield the change when a duty is now reached by a plan (or, not `added`, is owed at once)."""
    if pair.both:
        old, new = (each.phase for each in pair.both)
        if (old is None) != (new is None) and (old is None) == added:
            why = "it was owed at once, and is now reached by a plan" if added else "it is now owed at once"
            sign = _sign(pair, scene)
            yield Change(told(old), told(new), effect_of(-sign if added else sign), why=why, key=_KEY)


def span(pair: DutyPair, scene: Scene, name: str) -> Iterator[Change]:
    """Yield the changes of how long a plan may take, of this name: set, dropped, more, less or restated."""
    both = _phases(pair)
    if not both:
        return
    for field in ("within", "by"):
        old, new = (getattr(each, field) for each in both)
        moved = _day(old, new) if field == "by" else step(old, new)
        if not moved or moved != name:
            continue
        if moved == "restated":
            yield restated(old, new, key=(*_KEY, field))
        else:
            sign, why = _MOVES[moved]
            effect = effect_of(sign * _sign(pair, scene))
            yield Change(_shown(old), _shown(new), effect, why=why, key=(*_KEY, field))


_MOVES = {
    "set": (1, "the plan now has an end"),
    "dropped": (-1, "the plan has no end any more"),
    "more": (-1, "the plan may take longer"),
    "less": (1, "the plan must be done sooner"),
}


def reworded(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    """Yield the change of a plan's words."""
    both = _phases(pair)
    if both and folded(both[0].plan) != folded(both[1].plan):
        old, new = (folded(each.plan) for each in both)
        yield Change(old, new, Effect.UNCLEAR, why=WORDS, hint=hint(old, new, scene.language), key=(*_KEY, "plan"))


def proof(pair: DutyPair) -> Iterator[Change]:
    """Yield the change of what is not known of a plan."""
    if both := _phases(pair):
        yield from retold(both[0].unverified, both[1].unverified, key=(*_KEY, "unverified"), where="not known")


def told(phase: Phase | None) -> str:
    """Return a plan in words, with all that is said of it."""
    if phase is None:
        return ""
    within = f"within {phase.within}" if phase.within else ""
    by = f"by {phase.by}" if phase.by else ""
    unknown = f"not known: {', '.join(phase.unverified)}" if phase.unverified else ""
    return ", ".join(filter(None, (f"by a plan: {folded(phase.plan)}", within, by, unknown)))


def _sign(pair: DutyPair, scene: Scene) -> int:
    sides = zip((scene.old.program, scene.new.program), pair.both or (), strict=False)
    return agreed(of_duty(program, duty) for program, duty in sides)


def _phases(pair: DutyPair) -> tuple[Phase, Phase] | None:
    old, new = (each.phase for each in pair.both) if pair.both else (None, None)
    return (old, new) if old and new else None


def _day(old: date | None, new: date | None) -> str:
    if old == new:
        return ""
    if old is None or new is None:
        return "set" if old is None else "dropped"
    return "more" if new > old else "less"


def _shown(value: object) -> str:
    return "" if value is None else folded(str(value))
