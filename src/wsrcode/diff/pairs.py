"""Find what is the same thing in two readings; nothing is matched by likeness of its words.

Provisions are the same by id, or by what `replaces` and `split_from` declare. Duties are the same by their words,
else by holder, modality and what proves them, else by holder and modality, where only one is left on each side (and
then this is said). Every pairing is symmetric, so that a comparison made backwards finds the same pairs.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from wsrcode.diff.plain import plain
from wsrcode.diff.words import folded
from wsrcode.model.code import Code, Part, Stage, Tier
from wsrcode.model.noun import Noun
from wsrcode.model.program import Agreement, Contact, Fact, Holder, Organisation, Program
from wsrcode.model.provision import Exemption, Limit, Obligation, Provision, WorkerText
from wsrcode.model.standard import Standard

T = TypeVar("T")
N = TypeVar("N", bound=Noun)
_Node = tuple[str, str]


@dataclass(frozen=True, eq=False)
class Pair(Generic[N]):
    """One noun in two readings; None where a reading lacks it."""

    old: N | None
    new: N | None

    @property
    def both(self) -> tuple[N, N] | None:
        """The two, where both readings have it."""
        return None if self.old is None or self.new is None else (self.old, self.new)

    @property
    def either(self) -> N:
        """The new one, or else the old."""
        noun = self.new if self.new is not None else self.old
        assert noun is not None  # noqa: S101 - a pair has at least one
        return noun


class ProgramPair(Pair[Program]):
    """program.yml."""


class CodePair(Pair[Code]):
    """code.yml, but for its tiers and parts."""


class TierPair(Pair[Tier]):
    """A tier, by id."""


class PartPair(Pair[Part]):
    """A part, by id."""


class ContactPair(Pair[Contact]):
    """A line workers can call, by id."""


class OrganisationPair(Pair[Organisation]):
    """An organisation, by id."""


class AgreementPair(Pair[Agreement]):
    """An agreement on which the program stands, by id."""


class HolderPair(Pair[Holder]):
    """A holder, by id."""


class FactPair(Pair[Fact]):
    """A fact about suppliers, by id."""


@dataclass(frozen=True, eq=False)
class ProvisionPair(Pair[Provision]):
    """A provision, by id or by `replaces` one to one."""

    only: frozenset[str] | None = None
    """The fields that are compared, where it is a strand of a group; None for all."""


@dataclass(frozen=True, eq=False)
class GroupPair:
    """Provisions that were split or merged: several on at least one side."""

    old: tuple[Provision, ...]
    new: tuple[Provision, ...]

    def strands(self) -> Iterator[ProvisionPair]:
        """Yield what became what, by id or by declaration, to compare how far each reaches; contents may spread."""
        for one in self.old:
            for other in self.new:
                if one.id == other.id or one.id in _lineage(other) or other.id in _lineage(one):
                    yield ProvisionPair(one, other, only=STRAND)

    def whole(self) -> ProvisionPair:
        """Return all of them as one provision in each reading, to compare what may spread over several."""
        old, new = _together(self.old), _together(self.new)
        if sorted(_sentences(old.text)) == sorted(_sentences(new.text)):
            new = new.model_copy(update={"text": old.text})
        return ProvisionPair(old, new, only=WHOLE)


@dataclass(frozen=True, eq=False)
class DutyPair(Pair[Obligation]):
    """An obligation inside a pair (or group) of provisions."""

    inside: str = ""
    """The provision's id."""
    alone: bool = False
    """Whether the two were paired because no other so proved, or no other at all, is left."""

    @property
    def label(self) -> str:
        """Say which duty this is, in the words of the old reading where there is one."""
        duty = self.old if self.old is not None else self.either
        return f"{' and '.join(duty.holder)} {duty.modality.replace('_', ' ')} {folded(duty.duty)}"


@dataclass(frozen=True, eq=False)
class LimitPair(Pair[Limit]):
    """A limit inside a pair of duties that both readings have."""

    duty: DutyPair | None = None

    @property
    def label(self) -> str:
        """Say which limit this is."""
        return f"{self.duty.label if self.duty else ''}: {self.either.measure}"


@dataclass(frozen=True, eq=False)
class ExemptionPair(Pair[Exemption]):
    """An exception inside a pair of provisions."""

    inside: ProvisionPair | None = None


STRAND = frozenset({"tier", "season", "only_if", "answers_for", "remedy", "evidence", "icon", "place"})
"""What each provision of a group has of its own: these fields, its place (and its exceptions, which are paired)."""
WHOLE = frozenset({"text", "rests_on", "floor", "guards_against", "informed_by", "worker"})
"""What the provisions of a group may share out among them."""


def _lineage(provision: Provision) -> frozenset[str]:
    return frozenset((*provision.replaces, *filter(None, (provision.split_from,))))


def _together(provisions: tuple[Provision, ...]) -> Provision:
    def union(name: str) -> tuple[Any, ...]:
        return tuple(sorted({each for one in provisions for each in getattr(one, name)}, key=str))

    told = [each.worker for each in provisions if each.worker]
    right = " ".join(dict.fromkeys(each.right for each in told))
    do = " ".join(dict.fromkeys(each.do for each in told if each.do)) or None
    return provisions[0].model_copy(
        update={
            "text": " ".join(dict.fromkeys(each.text for each in provisions)),
            "worker": WorkerText(right=right, do=do) if told else None,
            **{name: union(name) for name in ("rests_on", "floor", "guards_against", "informed_by")},
        }
    )


def _sentences(text: str) -> list[str]:
    return [each.strip(" .;") for each in re.split(r"(?<=[.;!?])\s", folded(text)) if each.strip(" .;")]


def provisions(
    old: Standard, new: Standard, settled: Collection[str] = frozenset()
) -> Iterator[ProvisionPair | GroupPair]:
    """Yield the provisions of two readings, paired or grouped by identity; those known to be the same are left out."""
    for olds, news in _families(old, new, settled):
        if len(olds) <= 1 and len(news) <= 1:
            yield ProvisionPair(olds[0] if olds else None, news[0] if news else None)
        else:
            yield GroupPair(tuple(olds), tuple(news))


def _families(
    old: Standard, new: Standard, settled: Collection[str]
) -> Iterator[tuple[list[Provision], list[Provision]]]:
    """Yield the provisions that are one and the same by id or by declaration, both sides alike."""
    families = _Families()
    for one, other in (
        *_declared(old, new, "old", "new", settled),
        *_declared(new, old, "new", "old", settled),
    ):
        families.join(one, other)
    # Of those that take part in a declaration, both readings' provisions of the same id belong together, too.
    for name in {name for _, name in families.nodes}:
        if name in old.provisions and name in new.provisions:
            families.join(("old", name), ("new", name))
    gathered: dict[_Node, tuple[list[Provision], list[Provision]]] = defaultdict(lambda: ([], []))
    for side, name in sorted(families.nodes):
        standard, column = (old, 0) if side == "old" else (new, 1)
        gathered[families.top((side, name))][column].append(standard.provisions[name])
    yield from gathered.values()
    for name in dict.fromkeys((*old.provisions, *new.provisions)):
        # What is settled is not even opened.
        if name in settled or ("old", name) in families.nodes or ("new", name) in families.nodes:
            continue
        before, after = old.provisions.get(name), new.provisions.get(name)
        yield [before] if before else [], [after] if after else []


def _declared(
    mine: Standard, theirs: Standard, side: str, other: str, settled: Collection[str]
) -> Iterator[tuple[_Node, _Node]]:
    """Yield what one side's `replaces` and `split_from` declare about the other; old declarations say nothing new."""
    asked = (mine.provisions[name] for name in mine.provisions if name not in settled)
    declaring = (each for each in asked if each.replaces or each.split_from)
    for provision in declaring:
        for before in _lineage(provision) - {provision.id}:
            is_news = before not in mine.provisions or provision.id not in theirs.provisions
            if before in theirs.provisions and is_news:
                yield (side, provision.id), (other, before)


class _Families:
    """Sets that grow together."""

    def __init__(self) -> None:
        self.nodes: dict[_Node, _Node] = {}

    def top(self, node: _Node) -> _Node:
        """Return the node that stands for the whole set."""
        while self.nodes.setdefault(node, node) != node:
            node = self.nodes[node]
        return node

    def join(self, one: _Node, other: _Node) -> None:
        """Make one set of two."""
        self.nodes[self.top(one)] = self.top(other)


def duties(inside: str, old: Iterable[Obligation], new: Iterable[Obligation]) -> Iterator[DutyPair]:
    """Yield the duties of two lists: the same, then the same words, then the only one so proved, then the only one."""
    steps: tuple[Callable[[Obligation], Hashable], ...] = (
        lambda duty: (frozenset(duty.holder), duty.modality, folded(duty.duty), _limits_key(duty)),
        _duty_key,
        lambda duty: folded(duty.duty),
    )
    left_old, left_new = list(old), list(new)
    for key in steps:
        matched, left_old, left_new = _by_key(left_old, left_new, key)
        yield from (DutyPair(one, other, inside) for one, other in matched)
    for kin in (_proof_key, _kind_key):
        matched, left_old, left_new = _only_ones(left_old, left_new, kin)
        yield from (DutyPair(one, other, inside, alone=True) for one, other in matched)
    matched, left_old, left_new = _only_ones(left_old, left_new, lambda duty: duty.modality)
    for one, other in matched:
        if set(one.holder) & set(other.holder):
            yield DutyPair(one, other, inside, alone=True)
        else:
            left_old, left_new = [*left_old, one], [*left_new, other]
    yield from (DutyPair(each, None, inside) for each in left_old)
    yield from (DutyPair(None, each, inside) for each in left_new)


def shared(pairs: list[DutyPair]) -> Iterator[DutyPair]:
    """Yield the duties of a group as a set: one that is said once for several is still there for each of them."""
    known: tuple[dict[Hashable, Obligation], dict[Hashable, Obligation]] = ({}, {})
    for pair in pairs:
        for side, duty in zip(known, (pair.old, pair.new), strict=True):
            if duty is not None:
                side.setdefault(_duty_key(duty), duty)
    told: set[str] = set()
    for pair in pairs:
        key = _duty_key(pair.either)
        old, new = pair.old or known[0].get(key), pair.new or known[1].get(key)
        if (same := repr((plain(old), plain(new)))) not in told:
            told.add(same)
            yield DutyPair(old, new, pair.inside, pair.alone)


def _duty_key(duty: Obligation) -> Hashable:
    return (frozenset(duty.holder), duty.modality, folded(duty.duty))


def _kind_key(duty: Obligation) -> Hashable:
    return (frozenset(duty.holder), duty.modality)


def _proof_key(duty: Obligation) -> Hashable:
    """Return what a duty is proved by; a duty without a proof is like no other."""
    return (_kind_key(duty), repr(plain(duty.verify))) if duty.verify else id(duty)


def limits(pair: DutyPair) -> Iterator[LimitPair]:
    """Yield the limits of two duties, by measure and direction, then by measure."""
    old, new = (list(each.limits) if each else [] for each in (pair.old, pair.new))
    matched, old, new = _by_key(old, new, lambda limit: (limit.measure, limit.comparator, limit.amount))
    yield from (LimitPair(one, other, pair) for one, other in matched)
    matched, old, new = _by_key(old, new, lambda limit: (limit.measure, limit.comparator))
    yield from (LimitPair(one, other, pair) for one, other in matched)
    matched, old, new = _only_ones(old, new, lambda limit: limit.measure)
    yield from (LimitPair(one, other, pair) for one, other in matched)
    yield from (LimitPair(each, None, pair) for each in old)
    yield from (LimitPair(None, each, pair) for each in new)


def exemptions(inside: ProvisionPair) -> Iterator[ExemptionPair]:
    """Yield the exceptions of two provisions: by their words, then the only one left on each side."""
    old, new = (list(each.exceptions) if each else [] for each in (inside.old, inside.new))
    matched, old, new = _by_key(old, new, lambda each: folded(each.when))
    yield from (ExemptionPair(one, other, inside) for one, other in matched)
    matched, old, new = _only_ones(old, new, lambda _: "")
    yield from (ExemptionPair(one, other, inside) for one, other in matched)
    yield from (ExemptionPair(each, None, inside) for each in old)
    yield from (ExemptionPair(None, each, inside) for each in new)


def stages(old: Iterable[Stage], new: Iterable[Stage]) -> Iterator[tuple[Stage | None, Stage | None]]:
    """Yield the steps after a breach: by what they are called, then the only one left on each side."""
    matched, olds, news = _by_key(list(old), list(new), lambda each: folded(each.title))
    yield from matched
    matched, olds, news = _only_ones(olds, news, lambda _: "")
    yield from matched
    yield from ((each, None) for each in olds)
    yield from ((None, each) for each in news)


def paired(old: Iterable[T], new: Iterable[T], *keys: Callable[[T], Hashable]) -> Iterator[tuple[T | None, T | None]]:
    """Yield the entries of two lists, paired by the first key, then by the next; None for one that is alone."""
    olds, news = list(old), list(new)
    for key in keys:
        matched, olds, news = _by_key(olds, news, key)
        yield from matched
    yield from ((each, None) for each in olds)
    yield from ((None, each) for each in news)


def by_id(old: Iterable[Any], new: Iterable[Any], make: Callable[[Any, Any], T]) -> Iterator[T]:
    """Yield nouns that have an id, paired by it, in the order of the new reading; then those that are gone."""
    olds: Mapping[str, Any] = {each.id: each for each in old}
    news: Mapping[str, Any] = {each.id: each for each in new}
    yield from (make(olds.get(name), each) for name, each in news.items())
    yield from (make(each, None) for name, each in olds.items() if name not in news)


def _limits_key(duty: Obligation) -> Hashable:
    return frozenset((limit.measure, limit.comparator, limit.amount) for limit in duty.limits)


def _by_key(old: list[T], new: list[T], key: Callable[[T], Hashable]) -> tuple[list[tuple[T, T]], list[T], list[T]]:
    """Pair those with the same key, in order; return the pairs and what is left on each side."""
    waiting: dict[Hashable, list[T]] = defaultdict(list)
    for each in new:
        waiting[key(each)].append(each)
    matched, left = [], []
    for each in old:
        if waiting[key(each)]:
            matched.append((each, waiting[key(each)].pop(0)))
        else:
            left.append(each)
    taken = {id(other) for _, other in matched}
    return matched, left, [each for each in new if id(each) not in taken]


def _only_ones(old: list[T], new: list[T], key: Callable[[T], Hashable]) -> tuple[list[tuple[T, T]], list[T], list[T]]:
    """Pair those whose key stands exactly once on each side."""
    olds, news = defaultdict(list), defaultdict(list)
    for each in old:
        olds[key(each)].append(each)
    for each in new:
        news[key(each)].append(each)
    matched = [(olds[name][0], news[name][0]) for name in olds if len(olds[name]) == len(news.get(name, ())) == 1]
    # The two readings may share a noun, so what is taken is remembered for each side.
    taken_old, taken_new = ({id(pair[side]) for pair in matched} for side in (0, 1))
    return (
        matched,
        [each for each in old if id(each) not in taken_old],
        [each for each in new if id(each) not in taken_new],
    )
