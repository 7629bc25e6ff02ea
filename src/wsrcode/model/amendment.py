"""An amendment: one change of meaning between two revisions, and what it does to the protection of workers."""

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from wsrcode.model.finding import Place


class Effect(StrEnum):
    """What a change does to the protection of workers, worst first."""

    WEAKENED = "weakened"
    UNCLEAR = "unclear"
    STRENGTHENED = "strengthened"
    NEUTRAL = "neutral"

    @property
    def mirrored(self) -> "Effect":
        """Return the effect of the same change made backwards."""
        return {Effect.WEAKENED: Effect.STRENGTHENED, Effect.STRENGTHENED: Effect.WEAKENED}.get(self, self)

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Effect).index(self)


def effect_of(sign: int) -> Effect:
    """Return what a sign means: +1 protects more, -1 less, 0 cannot be known."""
    return {1: Effect.STRENGTHENED, -1: Effect.WEAKENED}.get(sign, Effect.UNCLEAR)


@dataclass(frozen=True)
class Amendment:
    """One change between two readings of a standard."""

    program: str
    provision: str
    """The provision's id (the new one where it has a new one); empty for the code or the program as a whole."""
    kind: str
    """`area/name`, for `wsrcode explain`."""
    effect: Effect
    area: str
    where: str
    """What inside it, in words that do not depend on order: `grower must give every worker a rest: rest-break`."""
    old: str
    new: str
    holder: tuple[str, ...] = ()
    why: str = ""
    """Why it has this effect, in words."""
    hint: str = ""
    """What to look at or declare."""
    touches: tuple[str, ...] = ()
    """Provisions that a change of a tier or part touches."""
    place: Place = field(default=Place(""), compare=False)

    @property
    def family(self) -> str:
        """The folder of its kind: `contact`, `limits`."""
        return self.kind.partition("/")[0]

    @property
    def fingerprint(self) -> str:
        """Return 12 hex digits that any clone computes alike: over provision, kind, where, old and new."""
        told = f"{self.provision}\0{self.kind}\0{self.where}\0{self.old}\0{self.new}"
        return hashlib.sha256(told.encode()).hexdigest()[:12]


def worst_first(amendments: list[Amendment]) -> list[Amendment]:
    """Return the amendments by effect, then by provision, kind and place in the text."""
    return sorted(
        amendments, key=lambda each: (each.effect.rank, each.provision, each.kind, each.where, each.old, each.new)
    )
