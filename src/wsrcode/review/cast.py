"""Whether a decision counts: by the rules of the old text, never by those of the proposal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from wsrcode.model.decision import Decision, Signer
from wsrcode.model.program import Side
from wsrcode.model.standard import Standard

OUTSIDE = frozenset({"supplier", "buyer"})
"""Roles whose word is heard and never counts as the workers' consent."""


@dataclass(frozen=True)
class Bench:
    """A side as it counts: who may speak for it, and how many of them must approve."""

    name: str
    organisations: tuple[str, ...]
    approve: int = 1


@dataclass(frozen=True)
class Rules:
    """Who decides, and what is zero tolerance: read from the old text."""

    decides: tuple[str, ...]
    threshold: int = 1
    signed: bool = False
    sides: tuple[Bench, ...] = ()
    """Sides that decide only together: besides `threshold`, each needs its own approvals."""
    outside: frozenset[str] = frozenset()
    """Suppliers and buyers: they never decide for workers, whatever governance says; they may sit on their own side."""
    zero_tolerance: frozenset[str] = frozenset()
    """Provisions of zero tolerance in the old text or in the new one."""

    @property
    def per_person(self) -> bool:
        """Say whether persons are counted: where fewer organisations decide than must approve."""
        return self.signed and len(self.decides) < self.threshold

    @property
    def heeded(self) -> tuple[str, ...]:
        """Return all whose approval is counted: those who decide, and those who speak for a side."""
        return tuple(dict.fromkeys((*self.decides, *(each for side in self.sides for each in side.organisations))))


@dataclass(frozen=True)
class Cast:
    """A decision as it lies in the proposal."""

    name: str
    decision: Decision
    signers: tuple[Signer, ...] = ()
    """Whose signatures hold, by the old list of allowed signers."""
    doubt: str = ""
    """Why it does not count whatever it says: it was altered, or used before."""
    new: bool = True
    """Whether the proposal brings it."""


def rules_of(base: Standard, head: Standard, touched: Iterable[str] = ()) -> Rules:
    """Return the rules by which changes of the provisions `touched` are judged: those of the old text."""
    governance, organisations = base.program.governance, base.program.organisations
    outside = frozenset(each.id for each in organisations if OUTSIDE & set(each.roles))
    return Rules(
        decides=tuple(dict.fromkeys(each for each in governance.decides if each not in outside)),
        threshold=governance.threshold,
        signed=governance.signed,
        sides=tuple(_benches(governance.sides, outside)),
        outside=outside,
        zero_tolerance=frozenset(each for each in touched if _is_zero(each, base, head)),
    )


def _benches(sides: Iterable[Side], outside: frozenset[str]) -> Iterator[Bench]:
    """Yield the sides as they count: nobody sits on two, and no supplier or buyer speaks for a side of others."""
    seated: set[str] = set()
    for side in sides:
        own = [each for each in dict.fromkeys(side.organisations) if each not in seated]
        inside = [each for each in own if each not in outside]
        seated.update(own)
        yield Bench(side.id, tuple(inside or own), side.approve)


def _is_zero(name: str, base: Standard, head: Standard) -> bool:
    """Say whether a provision, or one it came from, is zero tolerance in either text."""
    now = head.provisions.get(name)
    before = (name, *now.replaces, *filter(None, (now.split_from,))) if now else (name,)
    found = [(base, base.provisions[each]) for each in before if each in base.provisions]
    return any(each.tier in standard.zero_tolerance for standard, each in [*found, *([(head, now)] if now else [])])


def doubts(cast: Cast, rules: Rules, today: date) -> Iterator[str]:
    """Yield why a decision does not count; nothing when it does."""
    decision = cast.decision
    if cast.doubt:
        yield cast.doubt
    if decision.unfilled:
        yield f"a person still has to write: {', '.join(decision.unfilled)}"
    if decision.by in rules.outside and decision.by not in rules.heeded:
        yield f"{decision.by} is a supplier or buyer; it is heard, but it never consents for workers"
    elif decision.by not in rules.heeded:
        yield f"{decision.by} does not decide here by the old rules; {_listed(rules.heeded)} does"
    # A day of grace: it may be tomorrow already where the meeting was held.
    if decision.on and decision.on > today + timedelta(days=1):
        yield f"it is dated {decision.on}, which is still to come"
    if decision.expires and decision.expires < today:
        yield f"it expired on {decision.expires}"
    if rules.signed:
        yield from _unsigned(cast, rules)


def _unsigned(cast: Cast, rules: Rules) -> Iterator[str]:
    signed_for = {each.organisation for each in cast.signers}
    if cast.decision.by in rules.heeded and cast.decision.by not in signed_for:
        others = f" (signed for {_listed(sorted(signed_for))})" if signed_for else ""
        yield f"no signature by a key that the old allowed_signers lists for {cast.decision.by}{others}"


def is_enough(casts: Iterable[Cast], rules: Rules) -> bool:
    """Say whether enough of those who decide stand behind these decisions, and enough of every side."""
    found = list(casts)
    return weight(found, rules) >= rules.threshold and all(n >= side.approve for side, n in by_side(found, rules))


def weight(casts: Iterable[Cast], rules: Rules) -> int:
    """Return how many of those who decide stand behind these decisions; whoever shares a key counts once."""
    found = list(casts)
    if not rules.signed:
        return len({each.decision.by for each in found} & set(rules.decides))
    signers = {each for cast in found for each in cast.signers if each.organisation in rules.decides}
    return len(_apart((each.principal if rules.per_person else each.organisation, each.key) for each in signers))


def by_side(casts: Iterable[Cast], rules: Rules) -> Iterator[tuple[Bench, int]]:
    """Yield each side with how many of it stand behind these decisions; a key that spoke for one speaks for no other.

    Where a side has fewer organisations than must approve, its persons are counted, as everywhere.
    """
    found, spoken = list(casts), set[str]()
    for side in rules.sides:
        if not rules.signed:
            yield side, len({each.decision.by for each in found} & set(side.organisations))
            continue
        signers = {each for cast in found for each in cast.signers if each.organisation in side.organisations}
        fresh = {each for each in signers if each.key not in spoken}
        spoken.update(each.key for each in signers)
        per_person = len(side.organisations) < side.approve
        yield side, len(_apart((each.principal if per_person else each.organisation, each.key) for each in fresh))


def _apart(links: Iterable[tuple[str, str]]) -> list[set[tuple[str, str]]]:
    """Return the groups of those who have a name or a key in common."""
    groups: list[set[tuple[str, str]]] = []
    for name, key in links:
        joined = {("name", name), ("key", key)}
        touching = [each for each in groups if each & joined]
        groups = [each for each in groups if not each & joined]
        groups.append(joined.union(*touching))
    return groups


def _listed(names: Iterable[str]) -> str:
    return " or ".join(names) or "nobody"
