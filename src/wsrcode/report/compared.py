"""What surrounds amendments when they are told to people: titles, numbers, grounds, and who has to decide."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from wsrcode.model.amendment import Amendment, Effect
from wsrcode.model.provision import Provision
from wsrcode.model.standard import Standard

_SEAL = re.compile(r" \[contents [0-9a-f]+\]\Z")
_GUARDED = ("contact/", "governance/")
_WITHOUT_WORDS = {
    Effect.WEAKENED: "an approval",
    Effect.UNCLEAR: "a statement of what it means",
    Effect.STRENGTHENED: "a note that tells workers of it",
}


@dataclass(frozen=True, eq=False)
class Compared:
    """The two readings that amendments were found between."""

    old: Mapping[str, Standard] = field(default_factory=dict)
    """By program id."""
    new: Mapping[str, Standard] = field(default_factory=dict)
    labels: tuple[str, str] = ("", "")
    """What the two sides are called: `fair-food@1`, `the work tree`."""

    def about(self, amendment: Amendment) -> str:
        """Return what an amendment is about, as print names it: `2.3 Rest in the heat`; else the program's name."""
        standard, provision = self._found(amendment)
        if provision is None or standard is None:
            return amendment.provision or (standard.program.name if standard else amendment.program)
        return f"{standard.numbers.get(provision.id, '')} {provision.title}".strip()

    def grounds(self, amendment: Amendment) -> tuple[str, ...]:
        """Return the places in universal instruments that its provision rests on."""
        _, provision = self._found(amendment)
        return tuple(str(each) for each in provision.rests_on) if provision else ()

    def decider(self, amendment: Amendment) -> str:
        """Return who has to decide, and how, by the rules of the old reading; empty where nobody has to."""
        needed = self._needed(amendment)
        return f"{self._deciders(amendment.program)}, by {needed}" if needed else ""

    def _needed(self, amendment: Amendment) -> str:
        if amendment.kind.startswith(_GUARDED) or self._is_zero(amendment):
            unclear = amendment.effect is Effect.UNCLEAR
            return "a statement of what it means and an approval" if unclear else "an approval"
        return _WITHOUT_WORDS.get(amendment.effect, "")

    def _deciders(self, program: str) -> str:
        standard = self.old.get(program) or self.new.get(program)
        if standard is None:
            return "the organisation with the last word"
        names = {each.id: each.name for each in standard.program.organisations}
        governance = standard.program.governance
        if governance.sides:
            return " and ".join(f"{each.title} ({each.approve})" for each in governance.sides)
        return " or ".join(names.get(each, each) for each in governance.decides)

    def _is_zero(self, amendment: Amendment) -> bool:
        return any(
            name in standard.provisions and standard.provisions[name].tier in standard.zero_tolerance
            for standard in self._standards(amendment.program)
            for name in (amendment.provision, *amendment.touches)
        )

    def _found(self, amendment: Amendment) -> tuple[Standard | None, Provision | None]:
        standards = self._standards(amendment.program)
        for standard in standards:
            if amendment.provision in standard.provisions:
                return standard, standard.provisions[amendment.provision]
        return next(iter(standards), None), None

    def _standards(self, program: str) -> list[Standard]:
        return [side[program] for side in (self.new, self.old) if program in side]


def wording(words: str) -> str:
    """Return old or new words without the seal that binds a decision to all that they stand for."""
    return _SEAL.sub("", words)


def verdict(amendments: Sequence[Amendment]) -> str:
    """Return in one sentence whether workers would be better or worse protected."""
    counts = Counter(each.effect for each in amendments)
    worse, unclear, better = (counts[each] for each in (Effect.WEAKENED, Effect.UNCLEAR, Effect.STRENGTHENED))
    if worse:
        return f"Workers would be worse protected in {_places(worse)}{_also(better, unclear)}."
    if unclear:
        return f"Nobody can say yet whether workers would be worse protected: {_ask(unclear)}{_also(better, 0)}."
    if better:
        return f"Workers would be better protected in {_places(better)}, and nowhere worse."
    if amendments:
        return "Nothing would change in how workers are protected."
    return "Both texts say the same: there is no amendment."


def _also(better: int, unclear: int) -> str:
    told = [f"better in {_places(better)}"] if better else []
    told += [_ask(unclear)] if unclear else []
    return f"; {'; '.join(told)}" if told else ""


def _ask(unclear: int) -> str:
    return f"in {_places(unclear)} a person must say what the change means"


def _places(count: int) -> str:
    return "1 place" if count == 1 else f"{count} places"
