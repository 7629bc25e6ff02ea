"""What audits and complaints showed, added up per season and provision: findings.csv."""

import re
from collections.abc import Iterable, Mapping
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from wsrcode.model.noun import Noun
from wsrcode.model.text import Slug, Text


def _following(season: str) -> str:
    first, _, second = season.partition("-")
    if second and int(second) != int(first) + 1:
        message = f"{season} is no season; write one year, such as 2024, or a year and the next, such as 2024-2025"
        raise ValueError(message)
    return season


Season = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{4})?$"), AfterValidator(_following)]
"""A season: `2024`, or `2024-2025` where it crosses new year."""

Count = Annotated[int, Field(ge=0, le=1_000_000)]


class SeasonResult(Noun):
    """What was found about one provision in one season: a row of findings.csv, which names no supplier and nobody."""

    season: Season
    provision: Slug
    """The provision's id in this code, or the one it had then."""
    audits: Count
    """How many audits looked at it."""
    breaches: Count
    """How many of those audits found it broken."""
    complaints: Count
    """How many complaints about it were found to be true."""
    cured: Count
    """How many of these breaches and complaints have been put right."""
    source: Text | None = None
    """Where the numbers can be read again."""

    @model_validator(mode="after")
    def _adds_up(self) -> "SeasonResult":
        if self.breaches > self.audits:
            message = "counts more breaches than audits; count each audit that found it broken once"
            raise ValueError(message)
        if self.cured > self.breaches + self.complaints:
            message = "counts more as cured than breaches and complaints together"
            raise ValueError(message)
        return self

    @property
    def begins(self) -> int:
        """The year in which the season begins."""
        return int(self.season[:4])

    @property
    def failures(self) -> int:
        """Breaches and complaints together."""
        return self.breaches + self.complaints


class Monitoring(Noun):
    """findings.csv, row by row."""

    results: tuple[SeasonResult, ...]


def whole(text: str) -> int | str:
    """Return the number that a cell holds, or the cell where it holds none."""
    return int(text) if re.fullmatch(r"0|[1-9][0-9]{0,6}", text) else text


def added_up(results: Iterable[SeasonResult], became: Mapping[str, str]) -> list[SeasonResult]:
    """Return the results under the provisions' present names; those of one season that became one are added up."""
    found: dict[tuple[str, str], SeasonResult] = {}
    for each in results:
        name = became.get(each.provision, each.provision)
        before = found.get((each.season, name))
        counts = {
            key: getattr(each, key) + (getattr(before, key) if before else 0)
            for key in ("audits", "breaches", "complaints", "cured")
        }
        found[each.season, name] = each.model_copy(update={"provision": name, **counts})
    return list(found.values())
