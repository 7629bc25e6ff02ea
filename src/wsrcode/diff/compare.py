"""Compare two readings of a standard: pair the nouns, ask every kind of each pair, let nothing pass in silence."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wsrcode.diff.catalogue import catalogue
from wsrcode.diff.define import Change, Kind, Scene, area_of
from wsrcode.diff.pairs import DutyPair, ExemptionPair, LimitPair, Pair, ProvisionPair
from wsrcode.diff.plain import alike, digest, plain
from wsrcode.diff.subjects import Subject, subjects
from wsrcode.diff.unnamed import UNNAMED, unnamed
from wsrcode.diff.words import folded
from wsrcode.model.amendment import Amendment, worst_first
from wsrcode.model.finding import Place
from wsrcode.model.standard import Corpus, Standard

Locate = Callable[[str, tuple[str | int, ...]], Place]


def compare(  # noqa: PLR0913 - two readings, each with what surrounds it
    old: Standard,
    new: Standard,
    old_corpus: Corpus,
    new_corpus: Corpus,
    locate: Locate | None = None,
    *,
    unchanged: frozenset[str] = frozenset(),
) -> tuple[Amendment, ...]:
    """Return the amendments from the old reading to the new, worst first.

    `locate` turns a file of the new reading (of the old, for what is gone) and keys inside it into a place.
    `unchanged` names provisions whose files are the same, so that what was not read need not be read now.
    """
    scene = Scene(old, new, old_corpus, new_corpus, unchanged)
    asked = _by_pair(catalogue())
    found = [_amendment(scene, told, locate) for subject in subjects(scene) for told in _ask(subject, scene, asked)]
    return tuple(worst_first(list(dict.fromkeys(found))))


@dataclass(frozen=True, eq=False)
class _Told:
    subject: Subject
    kind: str
    change: Change


def _by_pair(kinds: Iterable[Kind]) -> Mapping[type, list[Kind]]:
    asked: dict[type, list[Kind]] = defaultdict(list)
    for each in kinds:
        asked[each.on].append(each)
    return asked


def _ask(subject: Subject, scene: Scene, asked: Mapping[type, list[Kind]]) -> Iterator[_Told]:
    pair = subject.pair
    only = pair.only if isinstance(pair, ProvisionPair) else None
    # What surrounds an unchanged provision may have changed: its part, its number, its conditions.
    if isinstance(pair, Pair) and not isinstance(pair, ProvisionPair) and alike(pair.old, pair.new):
        return
    claimed: set[str] = set()
    for each in asked.get(type(pair), ()):
        if only is None or only.issuperset(each.fields):
            for change in each.ask(pair, scene):
                claimed.update(_accounted_for(change, each))
                yield _Told(subject, each.name, change)
    if isinstance(pair, Pair):
        yield from (_Told(subject, UNNAMED, change) for change in unnamed(pair, claimed, scene))


def _accounted_for(change: Change, kind: Kind) -> tuple[str, ...]:
    first = str(change.key[0]).rstrip("_") if change.key else ""
    named = tuple(field for field in kind.fields if field.rstrip("_") == first)
    return named or kind.fields


def _amendment(scene: Scene, told: _Told, locate: Locate | None) -> Amendment:
    subject, change = told.subject, told.change
    key = (*subject.key, *change.key)
    where = ": ".join(each for each in (subject.inside, change.where) if each)
    place = locate(subject.file, key) if locate and subject.file else Place(subject.file)
    seals = _seals(subject.pair)
    return Amendment(
        program=scene.new.id,
        provision=subject.provision,
        kind=told.kind,
        effect=change.effect,
        area=area_of(told.kind),
        where=where,
        old=folded(change.old + seals[0]),
        new=folded(change.new + seals[1]),
        holder=change.holder or _holders(subject.pair),
        why=change.why,
        hint=change.hint,
        touches=change.touches,
        place=place,
    )


def _seals(pair: Any) -> tuple[str, str]:
    """Return what stands for all that a noun holds, where it came or went whole: a decision is about all of it."""
    # These are told with all that they hold.
    if not isinstance(pair, Pair) or pair.both or isinstance(pair, DutyPair | LimitPair | ExemptionPair):
        return "", ""
    seal = f" [contents {digest(pair.either)}]"
    return (seal, "") if pair.new is None else ("", seal)


def _holders(pair: Any) -> tuple[str, ...]:
    duty = pair.duty if isinstance(pair, LimitPair) else pair
    return tuple(duty.either.holder) if isinstance(duty, DutyPair) else ()


__all__ = ["Amendment", "ExemptionPair", "Locate", "compare", "plain"]
