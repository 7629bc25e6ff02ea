"""What it means when the frame of a code changes: its parts, its day, its title."""

from collections.abc import Iterator
from dataclasses import replace

from wsrcode.diff.changes import WORDS, order, retold, reworded, unclear
from wsrcode.diff.define import Change, Scene
from wsrcode.diff.pairs import CodePair, PartPair
from wsrcode.diff.words import folded
from wsrcode.model.amendment import Effect


def part(pair: PartPair, *, added: bool) -> Iterator[Change]:
    """Yield the change when a whole part is new, or gone; its provisions are told by themselves."""
    if not pair.both and (pair.old is None) == added:
        words = ("", pair.either.title) if added else (pair.either.title, "")
        why = "what stands in it is told provision by provision"
        yield Change(*words, Effect.NEUTRAL, why=why, touches=tuple(sorted(pair.either.provisions)))


def part_kind(pair: PartPair) -> Iterator[Change]:
    """Yield the change when a part becomes an annex (neutral), or something that buyers sign (unclear)."""
    if pair.both and pair.both[0].kind != pair.both[1].kind:
        old, new = (each.kind for each in pair.both)
        signed = "agreement" in {old, new}
        why = (
            "what buyers sign binds other people in another way; a person must say who is bound"
            if signed
            else "whom it binds is told provision by provision"
        )
        touches = tuple(sorted({name for each in pair.both for name in each.provisions}))
        yield Change(old, new, Effect.UNCLEAR if signed else Effect.NEUTRAL, why=why, touches=touches, key=("kind",))


def part_agreement(pair: PartPair) -> Iterator[Change]:
    """Yield the change of which agreement a part tells of."""
    if pair.both:
        why = "what stands in it binds the parties of another agreement; a person must say who is bound"
        touches = tuple(sorted({name for each in pair.both for name in each.provisions}))
        for each in unclear(pair.both[0].agreement, pair.both[1].agreement, why, key=("agreement",)):
            yield replace(each, touches=touches)


def parts_order(pair: CodePair) -> Iterator[Change]:
    """Yield the change when parts stand in another order."""
    old, new = ([each.id for each in code.outline] for code in pair.both or ())
    if kept := order(old, new):
        before, after = (", ".join(each) for each in kept)
        yield Change(
            before, after, Effect.NEUTRAL, where="parts", why="the same parts in another order", key=("outline",)
        )


def title(pair: PartPair) -> Iterator[Change]:
    """Yield the change of what a part is called."""
    if pair.both:
        yield from retold(pair.both[0].title, pair.both[1].title, key=("title",), where="title")


def about(pair: PartPair, scene: Scene) -> Iterator[Change]:
    """Yield the change of what workers are told a part is for."""
    if pair.both:
        yield from reworded(pair.both[0].about, pair.both[1].about, scene, key=("about",), where="about")


def look(pair: PartPair) -> Iterator[Change]:
    """Yield the change of a part's icon or colour."""
    if pair.both:
        old, new = pair.both
        yield from retold(old.icon, new.icon, key=("icon",), where="icon")
        yield from retold(old.colour, new.colour, key=("colour",), where="colour")


def effective(pair: CodePair, name: str) -> Iterator[Change]:
    """Yield the change of the day from which a code binds, when it is of this name."""
    if not pair.both:
        return
    old, new = (each.effective for each in pair.both)
    key = ("effective",)
    if (old is None or new is None) and old != new:
        if name == ("set" if old is None else "dropped"):
            yield from unclear(old, new, "whether it binds, and since when, was or is not known", key=key)
    elif old and new and old != new and name == ("postponed" if new > old else "earlier"):
        yield _moved(str(old), str(new), key, another=pair.both[0].revision != pair.both[1].revision)


def _moved(old: str, new: str, key: tuple[str], *, another: bool) -> Change:
    later = new > old
    if another:
        # Each revision begins on a day of its own, and the one before it goes on until then.
        why = "another revision begins another day; a person must say whether workers wait longer for anything"
        return Change(old, new, Effect.UNCLEAR, why=why, key=key)
    why = f"workers are protected {'later' if later else 'sooner'}"
    return Change(old, new, Effect.WEAKENED if later else Effect.STRENGTHENED, why=why, key=key)


def label(pair: CodePair, field: str) -> Iterator[Change]:
    """Yield the change of a title, number, status or day that binds nobody by itself."""
    if pair.both:
        yield from retold(*(getattr(each, field) for each in pair.both), key=(field,), where=field)


def left_out(pair: CodePair, name: str) -> Iterator[Change]:
    """Yield the changes of what a code leaves out, of this name: out, up or reworded."""
    if not pair.both:
        return
    old, new = ({each.subject: each for each in code.leaves_out} for code in pair.both)
    for subject in sorted(old.keys() | new.keys()):
        one, other = (None if each is None else folded(each.because) for each in (old.get(subject), new.get(subject)))
        if one != other and name == ("out" if one is None else "up" if other is None else "reworded"):
            key = ("leaves_out", [*new].index(subject)) if other is not None else ("leaves_out",)
            yield Change(one or "", other or "", Effect.UNCLEAR, where=subject, why=_LEFT_OUT[name], key=key)


_LEFT_OUT = {
    "out": "zero tolerance is not asked for it any more; a person must say who answers for it now",
    "up": "zero tolerance is asked for it now; what workers gain is told by provisions",
    "reworded": WORDS,
}


def drafted(pair: CodePair) -> Iterator[Change]:
    """Yield the change of the language that binds."""
    if pair.both:
        why = "the binding words are in another language; a person must say whether they mean the same"
        yield from unclear(pair.both[0].language, pair.both[1].language, why, key=("language",))
