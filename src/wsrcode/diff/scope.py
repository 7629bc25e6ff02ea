"""What it means when a provision bites in more or less of the year, or binds more or fewer suppliers."""

from collections.abc import Iterator
from itertools import product

from wsrcode.diff.define import Change, Scene
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.plain import alike
from wsrcode.diff.signs import effect_on
from wsrcode.model.amendment import Effect
from wsrcode.model.provision import Provision, Season
from wsrcode.model.standard import Standard

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEAR = frozenset(
    f"{month:02}-{day:02}" for month, day in product(range(1, 13), range(1, 32)) if day <= _LENGTHS[month - 1]
)


def season(pair: ProvisionPair, scene: Scene, name: str) -> Iterator[Change]:
    """Yield the change of season when it is of this name: set, lifted, widened, narrowed or shifted."""
    if not pair.both:
        return
    old, new = pair.both[0].season, pair.both[1].season
    if alike(old, new):
        return
    before, after = days(old), days(new)
    if _season_named(old, new, before, after) != name:
        return
    if before == after:
        effect, why = Effect.NEUTRAL, "the same days of the year"
    elif before < after or after < before:
        effect, why = effect_on(pair, scene, 1 if before < after else -1), f"{_count(len(before))} became {len(after)}"
    else:
        effect, why = Effect.UNCLEAR, "some days are gained and others lost; a person must say what that means"
    yield Change(_told(old), _told(new), effect, why=why, key=("season",))


def _season_named(old: Season | None, new: Season | None, before: frozenset[str], after: frozenset[str]) -> str:
    if old is None:
        return "set"
    if new is None:
        return "lifted"
    if before == after:
        return "shifted"
    return "widened" if before < after else "narrowed" if after < before else "shifted"


def days(season: Season | None) -> frozenset[str]:
    """Return the days of any year (29 February among them) in which a season bites; all of them without one."""
    if season is None:
        return _YEAR
    if season.from_ <= season.to:
        return frozenset(day for day in _YEAR if season.from_ <= day <= season.to)
    return frozenset(day for day in _YEAR if day >= season.from_ or day <= season.to)


def conditions(pair: ProvisionPair, scene: Scene, name: str) -> Iterator[Change]:
    """Yield the change of who is bound when it is of this name: widened, narrowed, changed or restated."""
    if not pair.both:
        return
    sides = (scene.old, scene.new)
    before, after = (each.facts_of(one) for each, one in zip(sides, pair.both, strict=True))
    if before == after:
        stated = [_stated(each, one) for each, one in zip(sides, pair.both, strict=True)]
        if name == "restated" and stated[0] != stated[1]:
            yield Change(stated[0], stated[1], Effect.NEUTRAL, why="the same facts decide", key=("only_if",))
        return
    if name == ("widened" if after < before else "narrowed" if before < after else "changed"):
        effect = Effect.UNCLEAR if name == "changed" else effect_on(pair, scene, 1 if name == "widened" else -1)
        why = {
            "widened": "fewer facts must hold, so it binds more suppliers",
            "narrowed": "more facts must hold, so it binds fewer suppliers",
        }.get(name, "other facts must hold; a person must say whom that leaves out")
        yield Change(_facts(before), _facts(after), effect, why=why, key=("only_if",))


def _stated(standard: Standard, provision: Provision) -> str:
    part = standard.part_of.get(provision.id)
    of_part = ", ".join(part.only_if) if part else ""
    return f"provision: {', '.join(provision.only_if) or 'none'}; part: {of_part or 'none'}"


def _facts(facts: frozenset[str]) -> str:
    return f"only if {' and '.join(sorted(facts))}" if facts else "every supplier"


def _told(season: Season | None) -> str:
    return f"{season.from_} to {season.to}" if season else "all year"


def _count(number: int) -> str:
    return f"{number} days of the year"
