"""A provision: the smallest unit of a code that can be kept or broken."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, StringConstraints, model_validator
from pydantic import Tag as Variant

from wsrcode.model.instrument import Ground
from wsrcode.model.noun import Noun
from wsrcode.model.quantity import Amount, Quantity
from wsrcode.model.text import Day, OneOrMany, PartialDate, Slug, Text

Mark = Literal["R", "S", "L", "Lk", "U"]
"""How sure we are: read at the program (R), in a secondary source (S), in the law (L); Lk and U are not confirmed."""

PRINTABLE: frozenset[str] = frozenset({"R", "S", "L"})

Indicator = Literal[
    "abuse-of-vulnerability",
    "deception",
    "restriction-of-movement",
    "isolation",
    "physical-and-sexual-violence",
    "intimidation-and-threats",
    "retention-of-identity-documents",
    "withholding-of-wages",
    "debt-bondage",
    "abusive-conditions",
    "excessive-overtime",
]
"""The ILO's eleven indicators of forced labour."""

MonthDay = Annotated[str, StringConstraints(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
"""A day of any year: `05-01`."""


class Source(Noun):
    """Where a claim can be read again."""

    title: Text
    date: PartialDate | None = None
    """The source's own date, as far as it is known."""


class Evidence(Noun):
    """How sure we are of a provision, and why."""

    mark: Mark
    """R, S and L may be printed; Lk and U never leave the desk."""
    source: tuple[Source, ...] = ()
    note: Text | None = None

    @property
    def printable(self) -> bool:
        """Say whether this may reach a worker or a supplier."""
        return self.mark in PRINTABLE


class Limit(Noun):
    """A quantity with a direction."""

    measure: Slug
    """What it counts; a key of standards/measures.yml."""
    at_least: Amount | None = None
    at_most: Amount | None = None
    evidence: Mark | None = None
    """When this figure is less sure than its provision."""

    @model_validator(mode="after")
    def _one_direction(self) -> "Limit":
        if (self.at_least is None) == (self.at_most is None):
            message = "state at_least or at_most, one of the two"
            raise ValueError(message)
        return self

    @property
    def comparator(self) -> Literal["at-least", "at-most"]:
        """The direction."""
        return "at-most" if self.at_least is None else "at-least"

    @property
    def amount(self) -> Quantity:
        """The quantity."""
        amount = self.at_most if self.at_least is None else self.at_least
        assert amount is not None  # noqa: S101 - the validator above
        return amount


class Ask(Noun):
    """Verification by asking a person."""

    ask: Slug
    """Who is asked: a holder's or worker's id, such as `worker`."""
    question: Text
    """Words an investigator can say."""


class LookAt(Noun):
    """Verification by looking at records or places."""

    look_at: Slug
    """What is looked at: `payroll`, `field`, `housing`, `time-records`."""
    for_: Annotated[Text, Field(alias="for")]
    """What proves it."""


def _kind_of_verification(value: Any) -> str:
    if isinstance(value, Ask) or (isinstance(value, dict) and ("ask" in value or "question" in value)):
        return "ask"
    return "look_at"


Verification = Annotated[
    Annotated[Ask, Variant("ask")] | Annotated[LookAt, Variant("look_at")], Discriminator(_kind_of_verification)
]


class Phase(Noun):
    """A duty that is reached by a plan, step by step, and not on the first day."""

    plan: Text
    """The plan by which it is reached: `the steps and days of a corrective action plan`."""
    within: Amount | None = None
    """How long the plan may take, where that is known."""
    by: Day | None = None
    """The day by which the whole duty is reached, where that is known."""
    unverified: tuple[Literal["within", "by"], ...] = ()
    """What is not known; said aloud, never filled in."""


class Liability(Noun):
    """Who must make good what somebody below them in a chain of contracts leaves undone."""

    who: OneOrMany
    """Who answers: holders' ids of program.yml."""
    for_: Annotated[OneOrMany, Field(alias="for")]
    """For whom they answer: holders' ids of program.yml."""
    any_tier: bool = False
    """Whether they answer for those at every tier below, and not only for those they hired themselves."""
    kind: Literal["joint", "secondary"]
    """`joint`: a worker may turn to either of them at once; `secondary`: only after the one below has not paid."""


class Obligation(Noun):
    """Who must, must not or may do what."""

    holder: OneOrMany
    """Who owes it: one holder's id of program.yml, or a list."""
    together: bool = False
    """Whether several holders owe it together, each answering for the whole; otherwise each owes its own."""
    must: Text | None = None
    must_not: Text | None = None
    may: Text | None = None
    limits: tuple[Limit, ...] = ()
    verify: tuple[Verification, ...] = ()
    phase: Phase | None = None
    """The plan by which it is reached; left out where it is owed at once."""

    @model_validator(mode="after")
    def _one_modality(self) -> "Obligation":
        if sum(each is not None for each in (self.must, self.must_not, self.may)) != 1:
            message = "state must, must_not or may, one of the three"
            raise ValueError(message)
        return self

    @property
    def modality(self) -> Literal["must", "must_not", "may"]:
        """Which of the three it is."""
        if self.must is not None:
            return "must"
        return "may" if self.must_not is None else "must_not"

    @property
    def duty(self) -> str:
        """The words after `must`, `must not` or `may`."""
        return self.must or self.must_not or self.may or ""


class Season(Noun):
    """The part of the year in which a provision bites; it may cross new year."""

    from_: Annotated[MonthDay, Field(alias="from")]
    to: MonthDay


class Exemption(Noun):
    """A case in which the provision does not bite."""

    when: Text
    because: Text | None = None


class Remedy(Noun):
    """What a worker gets when the provision was broken."""

    make_whole: bool = False
    """Whether what was lost is paid back or put right."""
    within: Amount | None = None
    how: Text | None = None


class FloorReference(Noun):
    """How the provision stands to what local law already demands."""

    law: Slug
    """The id of a floor in standards/baselines/."""
    stands: Literal["same", "above", "fills-gap", "refers"]
    """`above` the law, the `same`, `fills-gap` where the law is silent, or `refers` to it for the figure."""
    because: Text | None = None


class WorkerText(Noun):
    """Plain words for the worker, second person."""

    right: Text
    """What you have a right to."""
    do: Text | None = None
    """What you can do."""


class Provision(Noun):
    """One provision, in the language it was drafted in; one file, with the same name as its id."""

    id: Slug
    """For ever; the printed number comes from the outline."""
    title: Text
    tier: Slug
    """How severe a breach is: a tier of code.yml."""
    text: Text
    """The binding words."""
    season: Season | None = None
    only_if: tuple[Slug, ...] = ()
    """Facts about a supplier that must all hold; without them the provision applies to everyone."""
    obligations: tuple[Obligation, ...] = ()
    answers_for: Liability | None = None
    """Who answers for the duties of those below them in a chain of contracts."""
    exceptions: tuple[Exemption, ...] = ()
    remedy: Remedy | None = None
    rests_on: tuple[Ground, ...] = ()
    floor: tuple[FloorReference, ...] = ()
    guards_against: tuple[Indicator, ...] = ()
    """Indicators of forced labour, where one applies."""
    informed_by: tuple[Slug, ...] = ()
    """Inputs that led to it; or `experts`, for what workers could not see themselves."""
    worker: WorkerText | None = None
    icon: Slug | None = None
    evidence: Evidence
    replaces: tuple[Slug, ...] = ()
    split_from: Slug | None = None

    @property
    def printable(self) -> bool:
        """Say whether it may reach a booklet or a sheet."""
        return self.evidence.printable

    @property
    def figures(self) -> tuple[Limit, ...]:
        """The limits that can be told without their duty: sure, and for whomever it protects.

        What only a law asks, beside words that rest on something else, holds for those whom that law names.
        """
        limits = (limit for duty in self.obligations for limit in duty.limits)
        marks = {None, *PRINTABLE} - ({"L"} - {self.evidence.mark})
        return tuple(each for each in limits if each.evidence in marks)

    def applies_to(self, facts: frozenset[str]) -> bool:
        """Say whether it binds a supplier of whom these facts hold."""
        return facts.issuperset(self.only_if)
