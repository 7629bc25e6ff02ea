"""Measures, and the floors that local law already sets."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from wsrcode.model.noun import Noun
from wsrcode.model.quantity import NOTHING, Amount, Quantity, dimension_of
from wsrcode.model.text import Day, Link, Slug, Text


class Measure(Noun):
    """What a limit counts, and which direction protects workers."""

    title: Text
    unit: Text
    """The unit it is counted in, in the plural: `minutes`, `workers per toilet`, `USD per lb`; `money` stands for any
    currency, and `yes or no` for what is demanded or forbidden without a figure."""
    protects: Literal["more", "less"]
    """Whether more or less of it is better for workers."""

    def counts(self, amount: Quantity) -> bool:
        """Say whether an amount is one of this measure's kind: hours where it counts hours, money where money."""
        head, *over = dimension_of(self.unit)
        if amount.dimension == NOTHING:
            return head == NOTHING[0] or head.isupper()
        if head == NOTHING[0]:
            return amount.is_money and amount.dimension[1:] == tuple(over)
        return amount.dimension == (head, *over)


class Measures(Noun):
    """measures.yml."""

    measures: Mapping[Slug, Measure]


class Floor(Noun):
    """One rule of law about one measure, from one day on."""

    id: Slug
    title: Text
    citation: Text
    sector: Literal["agriculture", "construction", "garment", "fishing", "domestic", "all"]
    subject: Text
    measure: Slug
    at_least: Amount | None = None
    at_most: Amount | None = None
    demands: Literal["required", "prohibited", "excluded", "included"] | None = None
    """For rules without a figure; `excluded` says that the law leaves these workers out: there is no floor."""
    covers_from: bool = False
    """True for a row that says who is covered (a size of employer), which is no norm itself."""
    in_force: Day | None = None
    """From when; left out where the day was not found."""
    supersedes: Slug | None = None
    """The earlier row whose figure this one replaces from its day on."""
    displaces: tuple[Slug, ...] = ()
    """General rules that do not hold in this row's sector, because the law excepts it or has a rule of its own."""
    note: Text | None = None
    source: Link | None = None
    """Where it can be read again; left out where no page was found, and then the confidence is not high."""
    confidence: Literal["high", "medium", "low"]
    review_by: Day | None = None
    """When it must be read again, where that is sooner than for the whole file."""

    @model_validator(mode="after")
    def _one_demand(self) -> "Floor":
        if sum(each is not None for each in (self.at_least, self.at_most, self.demands)) != 1:
            message = "state at_least, at_most or demands, one of the three"
            raise ValueError(message)
        return self

    @model_validator(mode="after")
    def _sure_of_something_read(self) -> "Floor":
        if self.source is None and self.confidence == "high":
            message = "a rule without a source is not known with high confidence; give the source or say medium"
            raise ValueError(message)
        return self

    @property
    def amount(self) -> Quantity | None:
        """The figure, if the rule has one."""
        return self.at_most if self.at_least is None else self.at_least

    @property
    def comparator(self) -> str:
        """`at-least`, `at-most`, or what is demanded without a figure."""
        if self.demands:
            return self.demands
        return "at-least" if self.at_least is not None else "at-most"


class Baseline(Noun):
    """standards/baselines/<jurisdiction>.yml."""

    jurisdiction: Slug
    name: Text
    checked: Day
    """When a person last read these rules."""
    review_by: Day
    """When they must be read again."""
    floors: Annotated[tuple[Floor, ...], Field(min_length=1)]

    def due(self, floor: Floor) -> date:
        """Return the day by which a floor must be read again."""
        return min(floor.review_by or self.review_by, self.review_by)


def in_force(floors: Iterable[Floor], sector: str, day: date) -> Iterator[Floor]:
    """Yield the floors that hold for a sector on a day: begun, neither superseded nor displaced by one that has."""
    begun = [each for each in floors if each.sector in {"all", sector} and (each.in_force or day) <= day]
    superseded = {each.supersedes for each in begun}
    latest = [each for each in begun if each.id not in superseded]
    displaced = {other for each in latest for other in each.displaces}
    return (each for each in latest if each.id not in displaced)


def above(place: str) -> tuple[str, ...]:
    """Return a place and the wider ones it lies in: `us-fl` gives `us-fl`, `us`."""
    parts = place.split("-")
    return tuple("-".join(parts[:n]) for n in range(len(parts), 0, -1))
