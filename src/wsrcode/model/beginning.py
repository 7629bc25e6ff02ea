"""What a new code begins with: an outline of its sector, questions for the assembly, and nothing promised."""

from typing import Annotated, Literal

from pydantic import Field

from wsrcode.model.noun import Noun
from wsrcode.model.program import Fact, Holder, Sector
from wsrcode.model.text import Slug, Text


class Blank(Noun):
    """A provision that is still to be written; its title names the subject and promises nothing."""

    id: Slug
    title: Text
    tier: Literal["zero-tolerance", "corrective", "agreement"] = "corrective"
    holder: Slug | None = None
    """Who would owe it; the first holder on the suppliers' side, where it is left out."""
    rests_on: Annotated[tuple[Text, ...], Field(min_length=1)]
    icon: Slug


class Subject(Noun):
    """A part of the outline, with what to ask workers about it."""

    id: Slug
    title: Text
    kind: Literal["part", "annex", "agreement"] = "part"
    only_if: tuple[Slug, ...] = ()
    icon: Slug
    colour: Slug
    law: tuple[Text, ...] = ()
    """Subjects of the law, as the floors in standards/baselines/ name them."""
    measures: tuple[Slug, ...] = ()
    """What codes usually count here; keys of standards/measures.yml."""
    ask: Annotated[tuple[Text, ...], Field(min_length=1)]
    provisions: Annotated[tuple[Blank, ...], Field(min_length=1)]


class Beginning(Noun):
    """templates/like/<kind>.yml."""

    title: Text
    """The kind of work, in the plural, as it ends a sentence: `dairy farms`."""
    sector: Sector
    holders: Annotated[tuple[Holder, ...], Field(min_length=1)]
    facts: tuple[Fact, ...] = ()
    parts: Annotated[tuple[Subject, ...], Field(min_length=1)]
    after: tuple[Subject, ...] = ()
    """Parts that come last, after those of the sector; only in what every code begins with."""
