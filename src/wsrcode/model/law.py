"""Measures, and the floors that local law already sets."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from wsrcode.model.noun import Noun
from wsrcode.model.quantity import Amount, Quantity
from wsrcode.model.text import Day, Link, Slug, Text


class Measure(Noun):
    """What a limit counts, and which direction protects workers."""

    title: Text
    unit: Text
    """The unit it is counted in, in the plural: `minutes`, `workers per toilet`, `USD per hour`, `money`."""
    protects: Literal["more", "less"]
    """Whether more or less of it is better for workers."""


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
    note: Text | None = None
    source: Link
    confidence: Literal["high", "medium", "low"]
    review_by: Day | None = None
    """When it must be read again, where that is sooner than for the whole file."""

    @model_validator(mode="after")
    def _one_demand(self) -> "Floor":
        if sum(each is not None for each in (self.at_least, self.at_most, self.demands)) != 1:
            message = "state at_least, at_most or demands, one of the three"
            raise ValueError(message)
        return self

    @property
    def amount(self) -> Quantity | None:
        """The figure, if the rule has one."""
        return self.at_least or self.at_most

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


def above(place: str) -> tuple[str, ...]:
    """Return a place and the wider ones it lies in: `us-fl` gives `us-fl`, `us`."""
    parts = place.split("-")
    return tuple("-".join(parts[:n]) for n in range(len(parts), 0, -1))
