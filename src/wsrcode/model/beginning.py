"""What a new code begins with: an outline of its sector, questions for the assembly, and nothing promised."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field

from wsrcode.model.noun import Noun
from wsrcode.model.program import Fact, Holder, Sector
from wsrcode.model.quantity import Quantity
from wsrcode.model.text import Slug, Tag, Text


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


class PartWords(Noun):
    """A part of an outline in another language."""

    title: Text
    ask: Annotated[tuple[Text, ...], Field(min_length=1)]
    """As many questions as in English, in the same order."""


class KindWords(Noun):
    """A kind of work in another language."""

    title: Text | None = None
    """As in English, in the plural, as it ends a sentence; only what every code begins with has none."""
    parts: Mapping[Slug, PartWords] = {}


class PageWords(Noun):
    """The words of the page for the assembly that are no question."""

    heading: Text
    draft: Text | None = None
    """What is said where nobody has read the translation; none where it needs no saying."""
    opening: Text
    answers: Text
    law: Text
    more_law: Text
    no_law: Text
    silent: Text
    confidence: Text
    sure: Mapping[Slug, Text]
    at_least: Text
    at_most: Text
    demands: Mapping[Slug, Text]


class AssemblyWords(Noun):
    """templates/like/words/<language>.yml."""

    language: Tag
    status: Literal["draft", "read"]
    page: PageWords
    every: KindWords = KindWords()
    kinds: Mapping[Slug, KindWords] = {}


@dataclass(frozen=True)
class Said:
    """How the page for the assembly is said in a language."""

    page: PageWords
    draft: bool = False
    """Whether nobody has read the translation."""
    units: Mapping[str, str] = field(default_factory=dict)
    """The words of amounts by the English ones; none in English."""
    measures: Mapping[str, str] = field(default_factory=dict)
    """What measures are called, where that is not English."""

    def amount(self, amount: Quantity) -> str:
        """Return an amount, word by word; what has no word stays English."""
        return " ".join(self.units.get(each, each) for each in str(amount).split())
