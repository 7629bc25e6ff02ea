"""A decision: what an organisation settled, where and why, bound to exactly the changes it speaks of."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from wsrcode.model.noun import Noun
from wsrcode.model.text import Day, Slug, Text

FILL_IN = "FILL IN"
"""What a draft says where a person has to write; a decision that still says so counts for nothing."""

Stated = Literal["weakened", "strengthened", "neutral"]


class Settled(Noun):
    """One change that a decision speaks of."""

    fingerprint: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]
    """As `wsrcode review` and `wsrcode diff` tell it; one more comma in the text and it is another."""
    about: Text | None = None
    """Which change this is, for people."""
    effect: Stated | None = None
    """What an unclear change does to the protection of workers, as the organisation says."""
    old: str | None = None
    """The wording before; where it stands, it must be the wording that is judged."""
    new: str | None = None
    """The wording after; where it stands, it must be the wording that is judged."""


class Decision(Noun):
    """What an organisation settled: decisions/<date>-<slug>.yml; signatures lie beside it as `.sig` files."""

    kind: Literal["approval", "statement-of-effect", "acknowledgement", "correction", "emergency"]
    """A correction mends an error and shows evidence of it; an emergency ends by itself on `expires`."""
    program: Slug
    by: Slug
    """The organisation that decided, by its id in program.yml."""
    on: Day | None = None
    """The day it was decided; without it the decision counts for nothing."""
    meeting: Text | None = None
    """Where it was decided: `members' assembly in Immokalee`; a body, never a private person's name."""
    reason: Text
    amendments: Annotated[tuple[Settled, ...], Field(min_length=1)]
    evidence: Text | None = None
    """What shows that a corrected error was one."""
    expires: Day | None = None
    """The last day on which an emergency's changes may be relied on."""

    @property
    def unfilled(self) -> tuple[str, ...]:
        """Return the keys that a person still has to write before it counts."""
        told = {"meeting": self.meeting, "reason": self.reason, "evidence": self.evidence}
        needed: dict[str, object] = {"on": self.on}
        if self.kind not in {"emergency", "acknowledgement"}:
            needed["meeting"] = self.meeting
        if self.kind == "correction":
            needed["evidence"] = self.evidence
        if self.kind == "emergency":
            needed["expires"] = self.expires
        drafts = [key for key, value in told.items() if value and FILL_IN in value.upper()]
        return tuple(dict.fromkeys([*(key for key, value in needed.items() if value is None), *drafts]))

    def texts(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """Return the words people wrote, each with its keys."""
        told = {"meeting": self.meeting, "reason": self.reason, "evidence": self.evidence}
        return tuple(((key,), value) for key, value in told.items() if value)


@dataclass(frozen=True)
class Filed:
    """A decision as a tree holds it, with the signatures that lie beside it."""

    name: str
    """The file's name without ending."""
    file: str
    decision: Decision
    data: bytes
    """What a signature is over: the file, byte for byte."""
    signatures: tuple[bytes, ...] = ()

    def keeps(self, before: "Filed") -> bool:
        """Say whether it is what it was before; further signatures may have come."""
        return self.data == before.data and set(before.signatures) <= set(self.signatures)


@dataclass(frozen=True)
class Signer:
    """Who made a signature, as the list of allowed signers names the key."""

    principal: str
    """`organisation` or `organisation:role`."""
    key: str

    @property
    def organisation(self) -> str:
        """The organisation's id."""
        return self.principal.partition(":")[0]
