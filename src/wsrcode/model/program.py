"""A program: its organisations, places, complaint line, training, audit and governance."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from wsrcode.model.noun import Noun
from wsrcode.model.provision import PRINTABLE, Evidence, Mark
from wsrcode.model.quantity import Amount
from wsrcode.model.text import Link, PartialDate, Slug, Tag, Text

Role = Literal[
    "worker-organisation", "standard-setter", "monitor", "trainer", "buyer", "supplier", "working-group", "funder"
]

Sector = Literal["agriculture", "construction", "garment", "fishing", "domestic", "all"]

Handle = Annotated[
    str, StringConstraints(pattern=r"^@[A-Za-z0-9][A-Za-z0-9-]{0,38}(/[A-Za-z0-9][A-Za-z0-9._-]{0,99})?$")
]
"""A person or a team where the repository is kept: `@organization/team`."""

Phone = Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ()./-]{4,24}[0-9]$")]


class Publisher(Noun):
    """Who publishes the authoritative text."""

    name: Text
    url: Link | None = None
    official: bool = True
    """False where no official text exists anywhere: then it is who wrote what stands here, and papers say so."""


class Organisation(Noun):
    """A body with a role in the program."""

    id: Slug
    name: Text
    roles: Annotated[tuple[Role, ...], Field(min_length=1)]
    handle: Handle | None = None
    """Whom the repository's host asks to look at a proposal; CODEOWNERS is written from it."""
    note: Text | None = None
    evidence: Mark = "R"


class Holder(Noun):
    """Somebody who can owe a duty or hold a right."""

    id: Slug
    name: Text
    """In the singular, as a sheet prints it: `grower`."""
    plural: Text
    side: Literal["supplier", "buyer", "worker", "program"]
    """Whose sheet the duty is printed on."""


class Fact(Noun):
    """Something that is true of some suppliers and decides what applies to them."""

    id: Slug
    question: Text
    """Answered yes or no by or about a supplier."""


class Hours(Noun):
    """When a line is open."""

    hours_per_day: Annotated[int, Field(ge=0, le=24)]
    days_per_week: Annotated[int, Field(ge=0, le=7)]


class Contact(Noun):
    """A line that workers can call; an unknown number is left out and prints as a blank to fill in."""

    id: Slug
    name: Text
    run_by: Slug
    phone: Phone | None = None
    url: Link | None = None
    open: Hours | None = None
    languages: tuple[Tag, ...] = ()
    free: bool = False
    confidential: bool = False
    evidence: Mark = "R"


class Training(Noun):
    """How workers learn their rights."""

    worker_to_worker: bool = False
    paid: bool = False
    at_hire: Text | None = None
    in_season: Text | None = None
    languages: tuple[Tag, ...] = ()
    evidence: Mark = "R"


class Audit(Noun):
    """How it is found out whether the code is kept."""

    independent: bool = False
    unannounced: bool = False
    interviews: Amount | None = None
    """The least share of workers who are interviewed."""
    evidence: Mark = "R"


class Inducement(Noun):
    """What makes it worth a supplier's while, and what a buyer must do when a supplier breaks the code."""

    kind: Literal["premium", "negotiated-price", "market-access", "none"]
    text: Text
    stop_buying: bool = False
    evidence: Mark = "R"


class Side(Noun):
    """One of several sides that decide only together: unions and brands, say."""

    id: Slug
    title: Text
    organisations: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """Who sits on this side; nobody sits on two."""
    approve: Annotated[int, Field(ge=1)] = 1
    """How many approvals of this side a decision needs."""


class Governance(Noun):
    """Who decides, who is heard, and how the text is revised."""

    decides: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """Organisations with the last word."""
    heard: tuple[Slug, ...] = ()
    threshold: Annotated[int, Field(ge=1)] = 1
    """How many of those who decide must approve; where fewer organisations decide, how many persons must sign."""
    sides: tuple[Side, ...] = ()
    """Sides that decide together: besides `threshold`, a decision then needs the approvals of every side. A supplier or
    buyer may sit on a side of its own: it can hold a decision up, and never stands in for workers."""
    signed: bool = False
    """Whether a decision counts only with SSH signatures by keys in the program's `allowed_signers`, whose principals
    are `organisation` or `organisation:role`."""
    revision: Text | None = None
    """How the text is revised."""


class Agreement(Noun):
    """One of several agreements on which a program stands."""

    id: Slug
    title: Text
    parties: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """Organisations of the program that signed it, or are asked to."""
    status: Literal["proposed", "signed", "ended"]
    signed: PartialDate | None = None
    """When it was signed, as far as it is known."""
    term: Amount | None = None
    """How long it runs, where that is known."""
    evidence: Mark = "R"


class Program(Noun):
    """program.yml."""

    id: Slug
    name: Text
    label: Text
    """Printed on every artifact: what this text is, and what it is not."""
    publisher: Publisher
    status: Literal["active", "proposed", "exploratory", "ended"]
    sector: Sector
    places: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """Jurisdictions, as the files of standards/baselines/ are named: `us-fl`."""
    languages: Annotated[tuple[Tag, ...], Field(min_length=1)]
    """Languages that workers read; every booklet is made in each."""
    organisations: Annotated[tuple[Organisation, ...], Field(min_length=1)]
    holders: Annotated[tuple[Holder, ...], Field(min_length=1)]
    facts: tuple[Fact, ...] = ()
    governance: Governance
    agreements: tuple[Agreement, ...] = ()
    """Agreements on which it stands, where there are several; what each binds its parties to is in the parts."""
    contacts: tuple[Contact, ...] = ()
    training: Training | None = None
    audit: Audit | None = None
    inducement: Inducement | None = None
    retaliation: tuple[Slug, ...] = ()
    """Provisions that protect workers who speak up."""
    evidence: Evidence | None = None

    def holder(self, name: str) -> Holder | None:
        """Return the holder with this id."""
        return next((each for each in self.holders if each.id == name), None)

    @property
    def lines(self) -> tuple[Contact, ...]:
        """The contacts that may be shown."""
        return tuple(each for each in self.contacts if each.evidence in PRINTABLE)

    def line_in(self, language: str) -> Contact | None:
        """Return the complaint line of those who read a language.

        Where there are several, each for its own country, only the one that speaks the language is named: nobody may
        be sent to the line of another place. Then it is None, as where no line is known.
        """
        own = [each for each in self.lines if language in each.languages]
        return next(iter(own or (self.lines if len(self.lines) == 1 else ())), None)
