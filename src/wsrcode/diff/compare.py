"""Compare two readings of a standard: pair the nouns, ask every kind of each pair, let nothing pass in silence."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wsrcode.diff import pairs
from wsrcode.diff.catalogue import catalogue
from wsrcode.diff.define import Change, Kind, Scene
from wsrcode.diff.pairs import DutyPair, ExemptionPair, GroupPair, LimitPair, Pair, ProvisionPair
from wsrcode.diff.words import folded
from wsrcode.model.amendment import Amendment, Effect, worst_first
from wsrcode.model.finding import Place
from wsrcode.model.noun import Noun
from wsrcode.model.provision import Provision
from wsrcode.model.quantity import Quantity
from wsrcode.model.standard import Corpus, Standard

Locate = Callable[[str, tuple[str | int, ...]], Place]
UNNAMED = "other/unnamed-change"
# Compared pair by pair further down, or in the provisions they stand in.
_BELOW: Mapping[type, frozenset[str]] = {
    pairs.ProgramPair: frozenset({"contacts", "organisations", "holders", "facts"}),
    pairs.CodePair: frozenset({"tiers", "outline"}),
    pairs.PartPair: frozenset({"provisions", "only_if"}),
    ProvisionPair: frozenset({"obligations", "exceptions"}),
    DutyPair: frozenset({"limits"}),
}


def compare(
    old: Standard, new: Standard, old_corpus: Corpus, new_corpus: Corpus, locate: Locate | None = None
) -> tuple[Amendment, ...]:
    """Return the amendments from the old reading to the new, worst first.

    `locate` turns a file of the new reading (of the old, for what is gone) and keys inside it into a place.
    """
    scene = Scene(old, new, old_corpus, new_corpus)
    asked = _by_pair(catalogue())
    found = [_amendment(scene, told, locate) for subject in _subjects(scene) for told in _ask(subject, scene, asked)]
    return tuple(worst_first(list(dict.fromkeys(found))))


@dataclass(frozen=True, eq=False)
class _Subject:
    """A pair and where it stands."""

    pair: Any
    provision: str = ""
    inside: str = ""
    file: str = ""
    key: tuple[str | int, ...] = ()


@dataclass(frozen=True, eq=False)
class _Told:
    subject: _Subject
    kind: str
    change: Change


def _by_pair(kinds: Iterable[Kind]) -> Mapping[type, list[Kind]]:
    asked: dict[type, list[Kind]] = defaultdict(list)
    for each in kinds:
        asked[each.on].append(each)
    return asked


def _ask(subject: _Subject, scene: Scene, asked: Mapping[type, list[Kind]]) -> Iterator[_Told]:
    pair = subject.pair
    if isinstance(pair, Pair) and pair.both and plain(pair.old) == plain(pair.new) and not _around(pair, scene):
        return
    claimed: set[str] = set()
    for each in asked.get(type(pair), ()):
        for change in each.ask(pair, scene):
            claimed.update(each.fields)
            yield _Told(subject, each.name, change)
    if isinstance(pair, Pair):
        yield from (_Told(subject, UNNAMED, change) for change in _unnamed(pair, claimed))


def _around(pair: Pair[Any], scene: Scene) -> bool:
    """Say whether something around an unchanged provision changed: its part, its number, its tier's rank."""
    if not isinstance(pair, ProvisionPair) or not pair.both:
        return isinstance(pair, ProvisionPair)
    name_old, name_new = pair.both[0].id, pair.both[1].id
    return scene.old.facts_of(pair.both[0]) != scene.new.facts_of(pair.both[1]) or _place_of(
        scene.old, name_old
    ) != _place_of(scene.new, name_new)


def _place_of(standard: Standard, name: str) -> tuple[str, str | None]:
    part = standard.part_of.get(name)
    return (part.id if part else "", standard.numbers.get(name))


def _unnamed(pair: Pair[Any], claimed: set[str]) -> Iterator[Change]:
    if not pair.both:
        if not claimed:
            yield Change(_shown(pair.old), _shown(pair.new), Effect.UNCLEAR, why="no kind of amendment tells of it")
        return
    old, new = pair.both
    for name, field in type(new).model_fields.items():
        if name in claimed or name in _BELOW.get(type(pair), ()):
            continue
        before, after = plain(getattr(old, name)), plain(getattr(new, name))
        if before != after:
            shown = _differences(before, after)
            yield Change(
                shown[0], shown[1], Effect.UNCLEAR, where=field.alias or name,
                why="no kind of amendment knows what this means; a person must say", key=(field.alias or name,),
            )  # fmt: skip


def _differences(before: Any, after: Any) -> tuple[str, str]:
    """Return the old and the new values that differ, with their paths."""
    from deepdiff import DeepDiff  # noqa: PLC0415 - a fifth of a second, and rarely needed

    found = DeepDiff({"": before}, {"": after}, view="tree")
    leaves = [leaf for group in found.values() for leaf in group]
    olds = "; ".join(f"{_path(leaf)}{leaf.t1}" for leaf in leaves if str(leaf.t1) != "not present")
    news = "; ".join(f"{_path(leaf)}{leaf.t2}" for leaf in leaves if str(leaf.t2) != "not present")
    return olds, news


def _path(leaf: Any) -> str:
    steps = [str(step) for step in leaf.path(output_format="list") if step != ""]
    return f"{'.'.join(steps)}: " if steps else ""


def plain(value: Any) -> Any:
    """Return a value as plain data in which folding, quoting and key order make no difference."""
    if isinstance(value, str):
        return folded(value)
    if isinstance(value, Noun):
        return {name: plain(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items()}
    return folded(value.text) if isinstance(value, Quantity) else str(value) if value is not None else None


def _shown(noun: Any) -> str:
    return "" if noun is None else str(getattr(noun, "title", None) or getattr(noun, "name", None) or noun)


def _subjects(scene: Scene) -> Iterator[_Subject]:
    old, new = scene.old, scene.new
    program, code = f"{new.folder}/program.yml", f"{new.folder}/code.yml"
    yield _Subject(pairs.ProgramPair(old.program, new.program), file=program)
    for name, make in (
        ("contacts", pairs.ContactPair),
        ("organisations", pairs.OrganisationPair),
        ("holders", pairs.HolderPair),
        ("facts", pairs.FactPair),
    ):
        listed = (getattr(old.program, name), getattr(new.program, name))
        yield from _listed(listed, make, program, name, name.rstrip("s"))
    yield _Subject(pairs.CodePair(old.code, new.code), file=code)
    yield from _listed((old.code.tiers, new.code.tiers), pairs.TierPair, code, "tiers", "tier")
    yield from _listed((old.code.outline, new.code.outline), pairs.PartPair, code, "outline", "part")
    for pair in pairs.provisions(old, new):
        yield from _of_provisions(pair, scene)


def _listed(
    lists: tuple[tuple[Any, ...], tuple[Any, ...]], make: Callable[[Any, Any], Any], file: str, key: str, word: str
) -> Iterator[_Subject]:
    at = {each.id: n for n, each in enumerate(lists[1])}
    for pair in pairs.by_id(*lists, make):
        name = pair.either.id
        yield _Subject(pair, inside=f"{word} {name}", file=file, key=(key, at[name]) if name in at else (key,))


def _of_provisions(pair: ProvisionPair | GroupPair, scene: Scene) -> Iterator[_Subject]:
    if isinstance(pair, GroupPair):
        newest = pair.new[0] if pair.new else pair.old[0]
        file = _file(scene, newest)
        yield _Subject(pair, provision=newest.id, file=file)
        old = [duty for each in pair.old for duty in each.obligations]
        new = [duty for each in pair.new for duty in each.obligations]
        yield from _of_duties(newest.id, file, old, new, {})
        return
    newest = pair.either
    file = _file(scene, newest)
    yield _Subject(pair, provision=newest.id, file=file)
    if not pair.both:
        return
    at = {id(duty): n for n, duty in enumerate(pair.both[1].obligations)}
    yield from _of_duties(newest.id, file, pair.both[0].obligations, pair.both[1].obligations, at)
    for each in pairs.exemptions(*pair.both):
        yield _Subject(each, provision=newest.id, file=file, inside="exception", key=("exceptions",))


def _of_duties(
    name: str, file: str, old: Iterable[Any], new: Iterable[Any], at: Mapping[int, int]
) -> Iterator[_Subject]:
    for duty in pairs.duties(name, old, new):
        n = at.get(id(duty.new))
        key: tuple[str | int, ...] = ("obligations",) if n is None else ("obligations", n)
        yield _Subject(duty, provision=name, file=file, inside=duty.label, key=key)
        if duty.both:
            places = {id(limit): m for m, limit in enumerate(duty.both[1].limits)}
            for limit in pairs.limits(duty):
                m = places.get(id(limit.new))
                below = (*key, "limits") if m is None else (*key, "limits", m)
                yield _Subject(limit, provision=name, file=file, inside=limit.label, key=below)


def _file(scene: Scene, provision: Provision) -> str:
    return scene.new.files.get(provision.id) or scene.old.files.get(provision.id, "")


def _amendment(scene: Scene, told: _Told, locate: Locate | None) -> Amendment:
    subject, change = told.subject, told.change
    key = (*subject.key, *change.key)
    where = ": ".join(each for each in (subject.inside, change.where) if each)
    place = locate(subject.file, key) if locate and subject.file else Place(subject.file)
    return Amendment(
        program=scene.new.id,
        provision=subject.provision,
        kind=told.kind,
        effect=change.effect,
        area=told.kind.partition("/")[0],
        where=where,
        old=folded(change.old),
        new=folded(change.new),
        holder=change.holder or _holders(subject.pair),
        why=change.why,
        hint=change.hint,
        touches=change.touches,
        place=place,
    )


def _holders(pair: Any) -> tuple[str, ...]:
    duty = pair.duty if isinstance(pair, LimitPair) else pair
    return tuple(duty.either.holder) if isinstance(duty, DutyPair) else ()


__all__ = ["Amendment", "ExemptionPair", "Locate", "compare", "plain"]
