"""A ruling: what one amendment needs before it may be adopted, what covers it, and what is missing."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from wsrcode.model.amendment import Amendment, Effect


class Need(StrEnum):
    """What an amendment needs."""

    APPROVAL = "approval"
    STATEMENT = "statement-of-effect"
    NOTE = "note"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Ruling:
    """What the gate says of one amendment."""

    amendment: Amendment
    needs: tuple[Need, ...]
    why: str
    """Why it needs that."""
    by: tuple[str, ...] = ()
    """What covers it: decisions by name with their kind, or notes."""
    missing: tuple[str, ...] = ()
    """What is not there yet, and who has to bring it."""
    stated: Effect | None = None
    """What the organisation that decides says an unclear change does."""
    guarded: bool = False
    """Whether it touches the rules themselves, and so is judged by the old ones."""

    @property
    def covered(self) -> bool:
        """Say whether nothing is missing."""
        return not self.missing

    @property
    def effect(self) -> Effect:
        """What it does, as stated where the structure does not tell."""
        return self.stated or self.amendment.effect


@dataclass(frozen=True)
class Refusal:
    """A decision that does not count, and why."""

    name: str
    by: str
    why: str


@dataclass(frozen=True)
class Review:
    """What the gate says of a proposal for one program."""

    program: str
    decides: tuple[str, ...]
    sides: tuple[tuple[str, ...], ...] = ()
    """Who speaks for each side, where several decide only together."""
    who: str = ""
    """Who decides, in words, where several sides do."""
    rulings: tuple[Ruling, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    notices: tuple[str, ...] = ()
    """What whoever merges has to know."""
    steps: tuple[str, ...] = ()
    """What to do next."""

    @property
    def deciders(self) -> str:
        """Say who decides by the old rules."""
        return self.who or " or ".join(self.decides) or "nobody"

    @property
    def open(self) -> tuple[Ruling, ...]:
        """The rulings that miss something."""
        return tuple(each for each in self.rulings if not each.covered)

    @property
    def covered(self) -> bool:
        """Say whether the proposal may be adopted."""
        return not self.open

    @property
    def counts(self) -> dict[Effect, int]:
        """How many amendments there are of each effect, as the structure tells it."""
        counted = Counter(each.amendment.effect for each in self.rulings)
        return {effect: counted[effect] for effect in Effect}
