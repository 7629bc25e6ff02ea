"""Two programs side by side: who protects workers more, by which figure, and what the law says between them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from wsrcode.model.bearing import of_more
from wsrcode.model.law import Floor
from wsrcode.model.provision import PRINTABLE, Limit, Obligation, Provision
from wsrcode.model.standard import Corpus, Standard
from wsrcode.model.standing import Standing, on_workers, standing
from wsrcode.report.coverage import Row, coverage
from wsrcode.report.floor import says


class Verdict(StrEnum):
    """What comes out when two programs are set side by side at one measure."""

    A_MORE = "A protects more"
    B_MORE = "B protects more"
    ALIKE = "alike"
    ONLY_A = "only A"
    ONLY_B = "only B"
    UNLIKE = "could not compare"


JUDGED = frozenset({Verdict.A_MORE, Verdict.B_MORE, Verdict.ALIKE})
"""The verdicts that set one figure beside another."""


class Answer(StrEnum):
    """Which of two programs answer a right."""

    BOTH = "both"
    ONLY_A = "only A"
    ONLY_B = "only B"
    NEITHER = "neither"


@dataclass(frozen=True)
class Named:
    """A provision as a reader finds it again."""

    id: str
    number: str
    title: str


@dataclass(frozen=True)
class Figure:
    """One figure of a program, with all that narrows it."""

    provision: Named
    holders: tuple[str, ...]
    limit: Limit
    sign: int
    """1 where a larger amount protects workers more, -1 where it protects them less, 0 where nobody can tell."""
    of_others: bool
    """Whether others than workers owe it: only then can it stand above or below the law."""
    only_if: tuple[str, ...]
    season: tuple[str, str] | None
    exceptions: int


@dataclass(frozen=True)
class Rule:
    """What the law of a program's place demands at the same measure."""

    id: str
    place: str
    says: str
    citation: str
    confidence: str
    standing: str
    """How the program's own figure stands beside it; empty where it has none, or the law names no amount."""
    pointed_from: tuple[Named, ...]
    """The verified provisions that say themselves how they stand to this law, with or without a figure."""


@dataclass(frozen=True)
class AtMeasure:
    """Two programs at one measure."""

    measure: str
    title: str
    subject: str
    """The subject of law that this measure belongs to; empty where no law on the shelf counts it."""
    a: tuple[Figure, ...]
    b: tuple[Figure, ...]
    law_a: tuple[Rule, ...]
    law_b: tuple[Rule, ...]
    verdict: Verdict
    why: str
    """Why it could not be compared; empty where it could."""


@dataclass(frozen=True)
class Replies:
    """What one program says to a right."""

    provisions: tuple[Named, ...]
    unverified: tuple[Named, ...]
    zero_tolerance: tuple[Named, ...]
    """Those of `provisions` whose breach is not tolerated at all."""
    status: str
    """`answered`, `unverified`, `left to law` or `silent`."""


@dataclass(frozen=True)
class AtGround:
    """Two programs at one right."""

    group: str
    id: str
    label: str
    a: Replies
    b: Replies

    @property
    def answer(self) -> Answer:
        """Which of the two answer it with a verified provision."""
        return _which(self.a.provisions, self.b.provisions)

    @property
    def zero_tolerance(self) -> Answer:
        """Which of the two do not tolerate its breach at all."""
        return _which(self.a.zero_tolerance, self.b.zero_tolerance)


@dataclass(frozen=True)
class SideBySide:
    """Two programs, measure by measure and right by right."""

    a: Standard
    b: Standard
    measures: tuple[AtMeasure, ...]
    grounds: tuple[AtGround, ...]

    @property
    def comparable(self) -> bool:
        """Say whether the two meet anywhere: at a measure, or at a right that both answer."""
        judged = any(each.verdict in JUDGED for each in self.measures)
        return judged or any(each.answer is Answer.BOTH for each in self.grounds)


def side_by_side(corpus: Corpus, a: Standard, b: Standard) -> SideBySide:
    """Return two programs side by side."""
    return SideBySide(a, b, tuple(_at_measures(corpus, a, b)), tuple(_at_grounds(corpus, a, b)))


def _at_measures(corpus: Corpus, a: Standard, b: Standard) -> Iterator[AtMeasure]:
    sides = (_Side(corpus, a), _Side(corpus, b))
    order = {name: n for n, name in enumerate(corpus.measures)}
    subjects = _subjects(corpus)

    def place(name: str) -> tuple[bool, str, int, str]:
        return name not in subjects, subjects.get(name, ""), order.get(name, len(order)), name

    for name in sorted(sides[0].figures.keys() | sides[1].figures.keys(), key=place):
        yield _at_measure(corpus, name, subjects.get(name, ""), *(each.at(name) for each in sides))


def _at_measure(corpus: Corpus, name: str, subject: str, a: "_At", b: "_At") -> AtMeasure:
    measure = corpus.measures.get(name)
    verdict, why = _verdict(a.figures, b.figures, a.unknown or b.unknown)
    return AtMeasure(
        name, measure.title if measure else name, subject, a.figures, b.figures, a.law, b.law, verdict, why
    )


@dataclass(frozen=True)
class _At:
    """One program at one measure."""

    figures: tuple[Figure, ...]
    law: tuple[Rule, ...]
    unknown: str
    """Why the program is not silent, although it has no figure to compare; empty where it is silent or has one."""


class _Side:
    """One program, ready to be asked measure by measure."""

    def __init__(self, corpus: Corpus, standard: Standard) -> None:
        self.corpus, self.standard = corpus, standard
        self.figures = _figures(corpus, standard)
        self.unsure = _unsure(standard)

    def at(self, measure: str) -> _At:
        """Return what the program and the law of its places say at a measure."""
        figures = self.figures.get(measure, ())
        law = _law(self.corpus, self.standard, measure, figures)
        return _At(figures, law, "" if figures else self._unknown(measure, law))

    def _unknown(self, measure: str, law: Sequence[Rule]) -> str:
        if measure in self.unsure:
            return f"the figure of {self.standard.id} is not verified"
        points = any(each.pointed_from for each in law)
        return f"{self.standard.id} names no figure of its own, but points to the law" if points else ""


def _verdict(a: Sequence[Figure], b: Sequence[Figure], unknown: str) -> tuple[Verdict, str]:
    if unknown:
        return Verdict.UNLIKE, unknown
    if not a or not b:
        return (Verdict.ONLY_A if a else Verdict.ONLY_B), ""
    outcomes = {_judged(one, other) for one, other in product(a, b)}
    if len(outcomes) == 1:
        return outcomes.pop()
    reasons = sorted({why for _, why in outcomes if why})
    return Verdict.UNLIKE, "; ".join(
        reasons
    ) or "several figures, for different cases, do not agree on who protects more"


def _judged(a: Figure, b: Figure) -> tuple[Verdict, str]:
    if a.limit.comparator != b.limit.comparator:
        return Verdict.UNLIKE, "one says at least and the other at most"
    mine, other = a.limit.amount, b.limit.amount
    if not mine.comparable(other):
        return Verdict.UNLIKE, "they count in different units or currencies"
    if 0 in {a.sign, b.sign}:
        return Verdict.UNLIKE, "nobody can tell whether more of it protects workers"
    if a.sign != b.sign:
        return Verdict.UNLIKE, "more of it protects workers in one program and burdens them in the other"
    if mine == other:
        return Verdict.ALIKE, ""
    return (Verdict.A_MORE if (mine > other) == (a.sign > 0) else Verdict.B_MORE), ""


def _figures(corpus: Corpus, standard: Standard) -> Mapping[str, tuple[Figure, ...]]:
    found: dict[str, list[Figure]] = {}
    for provision, duty, limit in _limits(standard):
        if _printed(provision, limit):
            found.setdefault(limit.measure, []).append(_figure(corpus, standard, provision, duty, limit))
    return {name: tuple(dict.fromkeys(each)) for name, each in found.items()}


def _figure(corpus: Corpus, standard: Standard, provision: Provision, duty: Obligation, limit: Limit) -> Figure:
    measure = corpus.measures.get(limit.measure)
    return Figure(
        provision=_named(standard, provision.id),
        holders=tuple(duty.holder),
        limit=limit,
        sign=of_more(standard, duty, limit, measure.protects) if measure else 0,
        of_others=not on_workers(standard.program, duty),
        only_if=tuple(sorted(standard.facts_of(provision))),
        season=(provision.season.from_, provision.season.to) if provision.season else None,
        exceptions=len(provision.exceptions),
    )


def _unsure(standard: Standard) -> frozenset[str]:
    """Return the measures at which a program would have a figure, if only it were verified."""
    return frozenset(limit.measure for provision, _, limit in _limits(standard) if not _printed(provision, limit))


def _limits(standard: Standard) -> Iterator[tuple[Provision, Obligation, Limit]]:
    for provision in standard.provisions.values():
        for duty in provision.obligations:
            for limit in duty.limits:
                yield provision, duty, limit


def _printed(provision: Provision, limit: Limit) -> bool:
    return provision.printable and (limit.evidence is None or limit.evidence in PRINTABLE)


def _law(corpus: Corpus, standard: Standard, measure: str, figures: Sequence[Figure]) -> tuple[Rule, ...]:
    rules: dict[str, Rule] = {}
    for place in standard.program.places:
        for floor, baseline in corpus.in_force(standard, place):
            if floor.measure == measure and not floor.covers_from:
                rules[floor.id] = Rule(
                    id=floor.id,
                    place=baseline.jurisdiction,
                    says=says(floor),
                    citation=floor.citation,
                    confidence=floor.confidence,
                    standing=_standing(figures, floor),
                    pointed_from=_pointing(standard, floor),
                )
    return tuple(rules.values())


def _standing(figures: Sequence[Figure], floor: Floor) -> str:
    if floor.amount is None:
        return ""
    found = {standing(each.limit, floor) for each in figures if each.of_others}
    return (found.pop() if len(found) == 1 else Standing.UNLIKE).value if found else ""


def _pointing(standard: Standard, floor: Floor) -> tuple[Named, ...]:
    """Return the provisions that name a law: without a figure of their own, they are not silent."""
    return _all_named(
        standard,
        [
            provision.id
            for provision in standard.provisions.values()
            if provision.printable and any(reference.law == floor.id for reference in provision.floor)
        ],
    )


def _subjects(corpus: Corpus) -> Mapping[str, str]:
    found: dict[str, set[str]] = {}
    for floor, _ in corpus.floors.values():
        found.setdefault(floor.measure, set()).add(floor.subject)
    return {measure: ", ".join(sorted(subjects)) for measure, subjects in found.items()}


def _at_grounds(corpus: Corpus, a: Standard, b: Standard) -> Iterator[AtGround]:
    # Both have the rows of the same registers, in the same order.
    for mine, other in zip(coverage(corpus, a), coverage(corpus, b), strict=True):
        yield AtGround(mine.group, mine.id, mine.label, _replies(a, mine), _replies(b, other))


def _replies(standard: Standard, row: Row) -> Replies:
    strict = [each for each in row.provisions if standard.provisions[each].tier in standard.zero_tolerance]
    return Replies(
        provisions=_all_named(standard, row.provisions),
        unverified=_all_named(standard, row.unverified),
        zero_tolerance=_all_named(standard, strict),
        status=row.status,
    )


def _all_named(standard: Standard, ids: Sequence[str]) -> tuple[Named, ...]:
    order = {name: n for n, name in enumerate(standard.numbers)}
    return tuple(_named(standard, each) for each in sorted(ids, key=lambda each: order.get(each, len(order))))


def _named(standard: Standard, provision: str) -> Named:
    return Named(provision, standard.numbers.get(provision, "?"), standard.provisions[provision].title)


def _which(a: Sequence[Named], b: Sequence[Named]) -> Answer:
    if a and b:
        return Answer.BOTH
    if a or b:
        return Answer.ONLY_A if a else Answer.ONLY_B
    return Answer.NEITHER
