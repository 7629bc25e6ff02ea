"""A standard (one code of conduct with all that is kept beside it), and the corpus of all of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from wsrcode.model.code import Code, Part, Tier
from wsrcode.model.decision import Decision
from wsrcode.model.figure import Figure
from wsrcode.model.glossary import Glossary
from wsrcode.model.instrument import Registers
from wsrcode.model.law import Baseline, Floor, Measure, above, in_force
from wsrcode.model.lesson import Lesson
from wsrcode.model.monitoring import SeasonResult
from wsrcode.model.note import Notes
from wsrcode.model.picture import Drawing, Picture
from wsrcode.model.print import Print
from wsrcode.model.program import Program
from wsrcode.model.provision import Provision
from wsrcode.model.record import Input, Lock, Supplier, Translation
from wsrcode.model.recording import Recordings


@dataclass(frozen=True, eq=False)
class Standard:
    """One program's folder, read whole."""

    folder: str
    """The folder's path in the tree: `standards/fair-food`."""
    program: Program
    code: Code
    provisions: Mapping[str, Provision]
    """By id, in the order of the files."""
    files: Mapping[str, str]
    """Where each provision stands, by id."""
    translations: Mapping[str, Translation] = field(default_factory=dict)
    locks: Mapping[str, Lock] = field(default_factory=dict)
    inputs: Mapping[str, Input] = field(default_factory=dict)
    """By file name without ending: `2021-08-heat`."""
    lessons: Mapping[str, Lesson] = field(default_factory=dict)
    """By the part they teach; none where a text is read only to be compared."""
    suppliers: tuple[Supplier, ...] = ()
    decisions: Mapping[str, Decision] = field(default_factory=dict)
    """By file name without ending: `2026-11-22-heat`."""
    notes: Mapping[str, Notes] = field(default_factory=dict)
    """By file name without ending: `2`, `2.es`."""
    recordings: Mapping[str, Recordings] = field(default_factory=dict)
    """By language; none where a text is read only to be compared."""
    prints: Mapping[str, Print] = field(default_factory=dict)
    """By file name without ending: `2026-11-25-booklet-es-example-camp`."""
    roster: str = "suppliers.yml"
    """The file that lists the suppliers."""
    monitoring: tuple[SeasonResult, ...] = ()
    """The rows of findings.csv; none where a text is read only to be compared."""
    figures: tuple[Figure, ...] = ()
    """The lines of figures.yml; none where a text is read only to be compared."""
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """By file name without ending: `fields`."""
    drawings: Mapping[str, Drawing] = field(default_factory=dict)
    """By the same names; none where a text is read only to be compared."""

    @property
    def id(self) -> str:
        """The program's id."""
        return self.program.id

    @cached_property
    def part_of(self) -> Mapping[str, Part]:
        """The part of each provision in the outline."""
        return {provision: part for part in self.code.outline for provision in part.provisions}

    @cached_property
    def tiers(self) -> Mapping[str, Tier]:
        """The tiers by id, worst first."""
        return {tier.id: tier for tier in self.code.tiers}

    @cached_property
    def numbers(self) -> Mapping[str, str]:
        """The printed number of each provision: `2.3` is the third of the second part."""
        return {
            provision: f"{at}.{n}"
            for at, part in enumerate(self.code.outline, 1)
            for n, provision in enumerate(part.provisions, 1)
        }

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages workers read, the drafted one first when it is among them."""
        rest = [each for each in self.program.languages if each != self.code.language]
        return ((self.code.language,) if len(rest) < len(self.program.languages) else ()) + tuple(rest)

    @property
    def zero_tolerance(self) -> frozenset[str]:
        """The tiers that are zero tolerance."""
        return frozenset(tier.id for tier in self.code.tiers if tier.zero_tolerance)

    def in_order(self, part: Part) -> Iterator[Provision]:
        """Yield a part's provisions as the outline orders them; ids that name no provision are passed over."""
        return (self.provisions[each] for each in part.provisions if each in self.provisions)

    @property
    def lessons_in_order(self) -> Iterator[Lesson]:
        """The lessons as the outline orders their parts; one whose part it does not name is passed over."""
        return (self.lessons[part.id] for part in self.code.outline if part.id in self.lessons)

    def facts_of(self, provision: Provision) -> frozenset[str]:
        """Return the facts that must hold for a provision: its own and its part's."""
        part = self.part_of.get(provision.id)
        return frozenset(provision.only_if) | frozenset(part.only_if if part else ())

    def binds(self, provision: Provision, supplier: Supplier) -> bool:
        """Say whether a provision applies to a supplier."""
        return self.facts_of(provision) <= set(supplier.facts)


@dataclass(frozen=True, eq=False)
class Corpus:
    """Everything under standards/, with the registers it rests on."""

    standards: Mapping[str, Standard]
    """By program id."""
    baselines: Mapping[str, Baseline]
    """By jurisdiction."""
    measures: Mapping[str, Measure]
    registers: Registers
    glossaries: Mapping[str, Glossary] = field(default_factory=dict)
    """By language: the agreed words; none where a text is read only to be compared."""

    @cached_property
    def floors(self) -> Mapping[str, tuple[Floor, Baseline]]:
        """Each floor by id, with the file it stands in."""
        return {floor.id: (floor, baseline) for baseline in self.baselines.values() for floor in baseline.floors}

    def in_force(self, standard: Standard, place: str) -> Iterator[tuple[Floor, Baseline]]:
        """Yield the floors of law in force in a place, and in the wider ones it lies in, on the code's law date.

        A row drops out once the one that supersedes it has begun, and where the sector's own rule displaces it.
        ILO norms (`int`) are no law of a place: see `norms`.
        """
        return self._in_force(above(place), standard)

    def norms(self, standard: Standard) -> Iterator[tuple[Floor, Baseline]]:
        """Yield the international norms (`int`) for the standard's sector on its law date."""
        return self._in_force(("int",), standard)

    def _in_force(self, jurisdictions: tuple[str, ...], standard: Standard) -> Iterator[tuple[Floor, Baseline]]:
        rules = [floor for each in jurisdictions if each in self.baselines for floor in self.baselines[each].floors]
        for floor in in_force(rules, standard.program.sector, standard.code.law_date):
            yield self.floors[floor.id]
