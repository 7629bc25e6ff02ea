"""A code's frame: title, revision, tiers and outline."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from wsrcode.model.noun import Noun
from wsrcode.model.provision import Mark
from wsrcode.model.quantity import Amount
from wsrcode.model.text import Day, Slug, Text

Revision = Annotated[str, StringConstraints(pattern=r"^[0-9]+(\.[0-9]+)*$", max_length=20)]
"""A revision's number: `2`, `2.1`."""


class Stage(Noun):
    """One step of what follows a breach that is not put right."""

    title: Text
    """What the step is called: `Stage 2`, `Warning letter`."""
    text: Text | None = None
    """What happens at this step."""
    within: Amount | None = None
    """How long there is to put things right before the next step."""
    unverified: tuple[Literal["within"], ...] = ()
    """What is not known; said aloud, never filled in."""


class Arbitration(Noun):
    """That a quarrel over a breach may be brought before arbitrators."""

    binding: bool = False
    """Whether those who signed must do what the arbitrators decide."""
    rules: Text | None = None
    """By which rules it is decided."""
    unverified: tuple[Literal["binding", "rules"], ...] = ()
    """What is not known; said aloud, never filled in."""


class Consequence(Noun):
    """What happens to whoever breaks a provision of this tier."""

    text: Text
    at_least: Amount | None = None
    """How long it lasts, where a length is known."""
    stop_buying: bool = False
    """Whether buyers must stop buying."""
    stages: tuple[Stage, ...] = ()
    """The steps it is reached by, in order, the worst last."""
    arbitration: Arbitration | None = None
    """Whether arbitrators may decide, where that was agreed."""
    evidence: Mark = "R"


class Cure(Noun):
    """How a breach of this tier is put right."""

    text: Text
    within: Amount | None = None
    """By when."""
    unverified: tuple[Literal["within"], ...] = ()
    """What is not known; said aloud, never filled in."""
    evidence: Mark = "R"


class Tier(Noun):
    """How severe a breach is; tiers are listed worst first."""

    id: Slug
    title: Text
    zero_tolerance: bool = False
    consequence: Consequence | None = None
    cure: Cure | Literal["none"] | None = None
    """How it can be put right; `none` where nothing cures it. Never left out."""
    worker: Text | None = None
    """Plain words for workers: what happens when somebody breaks such a rule."""
    icon: Slug | None = None


class Part(Noun):
    """A part of the code: its provisions in the order they are printed."""

    id: Slug
    title: Text
    kind: Literal["part", "annex", "agreement"] = "part"
    """An annex may bind only some suppliers; the agreement is what buyers sign."""
    agreement: Slug | None = None
    """Which of the program's agreements a part of kind `agreement` tells of, where there are several."""
    only_if: tuple[Slug, ...] = ()
    """Facts that must hold for the whole part, as for a provision."""
    about: Text | None = None
    """Plain words for workers: what this part is for."""
    icon: Slug | None = None
    colour: Slug | None = None
    """A colour's name in templates/theme.yml."""
    provisions: tuple[Slug, ...]


class LeftOut(Noun):
    """A subject of which a code says nothing, because it was never meant to."""

    subject: Literal["forced-labour", "child-labour"]
    because: Text
    """Why: what the code is about, or who answers for this subject."""


class Code(Noun):
    """The frame of a standard: code.yml."""

    title: Text
    revision: Revision
    status: Literal["draft", "adopted", "superseded"]
    effective: Day | None = None
    """The day from which it binds; left out while it is not known."""
    as_of: Day
    """The day of the knowledge this text rests on; the law is compared at `effective`, or else at this day."""
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")] = "en"
    """The language the provisions are drafted in."""
    tiers: Annotated[tuple[Tier, ...], Field(min_length=1)]
    outline: Annotated[tuple[Part, ...], Field(min_length=1)]
    leaves_out: tuple[LeftOut, ...] = ()
    """Subjects that every zero tolerance is asked for and that are beyond what this code is about. One that a provision
    speaks of cannot be left out."""

    @property
    def law_date(self) -> Day:
        """The day on which the code is set beside the law."""
        return self.effective or self.as_of
