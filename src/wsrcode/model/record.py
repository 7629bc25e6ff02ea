"""What is kept beside a code: inputs, suppliers, translations and their locks."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from wsrcode.model.noun import Noun
from wsrcode.model.provision import Evidence
from wsrcode.model.text import Day, PartialDate, Slug, Tag, Text


class Outcome(Noun):
    """What an input led to."""

    decision: Literal["accepted", "accepted-in-part", "declined", "deferred", "out-of-scope", "duplicate", "withdrawn"]
    by: Slug
    """The organisation that decided."""
    why: Text
    on: PartialDate | None = None
    told_back: PartialDate | None = None
    """When those who said it heard what became of it."""
    answer: Text | None = None
    """What the worker organization answers to a reason of production."""


PATIENCE = dt.timedelta(days=365)
"""How long somebody may wait for an answer: seasonal workers come once a year."""


class Input(Noun):
    """What somebody affected said, and what it led to: inputs/<date>-<slug>.yml."""

    date: PartialDate
    from_: Annotated[
        Literal["workers", "supplier", "buyer", "monitor", "expert", "working-group", "public"], Field(alias="from")
    ]
    """A kind, never a name: people who complain can be punished for it."""
    channel: Slug
    """How it was said: `assembly`, `survey`, `hotline`, `pull-request`, `meeting`."""
    about: tuple[Slug, ...] = ()
    """Provisions it is about."""
    said: Text
    production_reason: Text | None = None
    """Why production is said to need it, in the words of whoever says so; the worker organization answers in words."""
    outcome: Outcome | None = None
    evidence: Evidence | None = None

    def is_overdue(self, today: dt.date) -> bool:
        """Say whether it has waited for an answer for more than a year, whichever day its date means."""
        return self.outcome is None and _latest_day(self.date) + PATIENCE < today

    def texts(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """Yield the words people wrote, each with its keys."""
        yield ("said",), self.said
        if self.production_reason:
            yield ("production_reason",), self.production_reason
        if self.outcome:
            yield ("outcome", "why"), self.outcome.why
            if self.outcome.answer:
                yield ("outcome", "answer"), self.outcome.answer
        if self.evidence and self.evidence.note:
            yield ("evidence", "note"), self.evidence.note


def _latest_day(written: str) -> dt.date:
    """Return the last day that a date may mean: the end of `2025` is 31 December."""
    year, month, day = (*(int(each) for each in written.split("-")), 0, 0)[:3]
    if day:
        # Nobody looked whether 31 February exists; for a year's patience the 28th is as good.
        return dt.date(year, month, min(day, 28))
    following = dt.date(year + 1, 1, 1) if month in {0, 12} else dt.date(year, month + 1, 1)
    return following - dt.timedelta(days=1)


Held = Annotated[
    str, StringConstraints(pattern=r"^([0-9]+(\.[0-9]+)*|[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4})$", max_length=20)
]
"""A text that somebody holds: a revision, or the mark that stands on the paper."""


class Supplier(Noun):
    """Who gets an obligation sheet, with the facts that decide what applies to them."""

    id: Slug
    name: Text
    fictional: bool = False
    places: Annotated[tuple[Slug, ...], Field(min_length=1)]
    facts: tuple[Slug, ...] = ()
    workers: Annotated[int, Field(ge=1)] | None = None
    languages: tuple[Tag, ...] = ()
    sheet: Held | None = None
    """The last sheet it holds, by its revision or the mark printed on it; a newer one in prints/ counts instead."""


class Suppliers(Noun):
    """suppliers.yml."""

    suppliers: tuple[Supplier, ...]


class ProvisionTranslation(Noun):
    """A provision's texts in another language; lists follow the order of the source."""

    title: Text | None = None
    text: Text | None = None
    right: Text | None = None
    do: Text | None = None
    obligations: tuple[Text, ...] = ()
    """The words of each obligation, in the order of the source."""
    phases: tuple[Text, ...] = ()
    """The `plan` of each obligation that is reached by one, in the order of the source."""
    exceptions: tuple[Text, ...] = ()
    questions: tuple[Text, ...] = ()
    """The questions to people, in the order of the source."""
    proofs: tuple[Text, ...] = ()
    """What proves it (`for` of each `look_at`), in the order of the source."""
    remedy: Text | None = None
    floor: tuple[Text, ...] = ()
    """The `because` of each floor reference that has one."""


class PartTranslation(Noun):
    """A part's texts in another language."""

    title: Text | None = None
    about: Text | None = None


class TierTranslation(Noun):
    """A tier's texts in another language."""

    title: Text | None = None
    consequence: Text | None = None
    stages: tuple[Text, ...] = ()
    """The titles of the consequence's stages, in the order of the source."""
    steps: tuple[Text, ...] = ()
    """What happens at each stage that has a text, in the order of the source."""
    rules: Text | None = None
    """The rules of the arbitration."""
    cure: Text | None = None
    worker: Text | None = None


class Named(Noun):
    """A name and its plural in another language."""

    name: Text | None = None
    plural: Text | None = None


class ProgramTranslation(Noun):
    """A program's texts in another language."""

    name: Text | None = None
    label: Text | None = None
    title: Text | None = None
    """The code's title."""
    contacts: Mapping[Slug, Text] = Field(default_factory=dict)
    holders: Mapping[Slug, Named] = Field(default_factory=dict)
    facts: Mapping[Slug, Text] = Field(default_factory=dict)
    agreements: Mapping[Slug, Text] = Field(default_factory=dict)
    """The titles of agreements."""
    inducement: Text | None = None
    """What makes it worth a supplier's while."""


class LessonTranslation(Noun):
    """A lesson's texts in another language; lists follow the order of the source."""

    goal: Text | None = None
    materials: tuple[Text, ...] = ()
    ask: tuple[Text, ...] = ()
    """The questions."""
    listen: tuple[Text, ...] = ()
    """What to listen for, question by question."""
    roles: tuple[Text, ...] = ()
    story: Text | None = None
    then: Text | None = None
    answers: tuple[Text, ...] = ()
    """What each answer says."""


class PictureTranslation(Noun):
    """What a picture shows, in another language."""

    alt: Text | None = None


class Translation(Noun):
    """translations/<language>.yml: only human text."""

    language: Tag
    translator: Text
    """Who made it: a person's or body's public name, or `machine draft`."""
    program: ProgramTranslation = Field(default_factory=ProgramTranslation)
    parts: Mapping[Slug, PartTranslation] = Field(default_factory=dict)
    tiers: Mapping[Slug, TierTranslation] = Field(default_factory=dict)
    provisions: Mapping[Slug, ProvisionTranslation] = Field(default_factory=dict)
    lessons: Mapping[Slug, LessonTranslation] = Field(default_factory=dict)
    """By the part they teach; they stand beside the code, and no frozen revision holds them."""
    pictures: Mapping[Slug, PictureTranslation] = Field(default_factory=dict)


Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]


class Same(Noun):
    """A person's word that an edit of the source changed no meaning."""

    source: Hash
    """The source text of which it was said; of any later one it says nothing."""
    by: Text
    """Who said it."""
    on: Day


class Seal(Noun):
    """From which source text a translation was made, and who has read it."""

    source: Hash
    text: Hash
    reader: Text | None = None
    """The second person who read it and confirmed that it says the same."""
    on: Day | None = None
    same_as: Same | None = None
    """The edited source text that is said to mean the same as the one it was made from."""

    def is_of(self, source: str) -> bool:
        """Say whether the source text of this hash is the one it was made from, or is said to mean the same."""
        return source == self.source or (self.same_as is not None and source == self.same_as.source)


class Lock(Noun):
    """translations/<language>.lock.yml: machine-written."""

    language: Tag
    units: Mapping[str, Seal]
