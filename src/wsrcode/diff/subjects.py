"""Walk through two readings pair by pair, each with the place where it stands."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wsrcode.diff import pairs
from wsrcode.diff.define import Scene
from wsrcode.diff.editions import editions
from wsrcode.diff.pairs import DutyPair, GroupPair, ProvisionPair
from wsrcode.diff.plain import alike
from wsrcode.model.edition import unit_path
from wsrcode.model.provision import Obligation, Provision
from wsrcode.model.standard import Standard

_Key = tuple[str | int, ...]
_Places = Mapping[int, tuple[str, str, int]]


@dataclass(frozen=True, eq=False)
class Subject:
    """A pair and where it stands."""

    pair: Any
    provision: str = ""
    inside: str = ""
    file: str = ""
    key: _Key = ()


def subjects(scene: Scene) -> Iterator[Subject]:
    """Yield all pairs of two readings but those provisions that are one and the same."""
    old, new = scene.old, scene.new
    program, code = f"{new.folder}/program.yml", f"{new.folder}/code.yml"
    yield Subject(pairs.ProgramPair(old.program, new.program), file=program)
    for name, make in (
        ("contacts", pairs.ContactPair),
        ("organisations", pairs.OrganisationPair),
        ("agreements", pairs.AgreementPair),
        ("holders", pairs.HolderPair),
        ("facts", pairs.FactPair),
    ):
        listed = (getattr(old.program, name), getattr(new.program, name))
        yield from _listed(listed, make, program, name, name.rstrip("s"))
    yield Subject(pairs.CodePair(old.code, new.code), file=code)
    yield from _listed((old.code.tiers, new.code.tiers), pairs.TierPair, code, "tiers", "tier")
    yield from _listed((old.code.outline, new.code.outline), pairs.PartPair, code, "outline", "part")
    for pair in pairs.provisions(old, new, scene.settled):
        yield from _of_group(pair, scene) if isinstance(pair, GroupPair) else _of_provision(pair, scene)
    yield from _of_editions(scene)


def _of_editions(scene: Scene) -> Iterator[Subject]:
    for pair in editions(scene):
        texts = (scene.old.translations, scene.new.translations)
        ending = "yml" if any(pair.language in each for each in texts) else "lock.yml"
        file = f"{scene.new.folder}/translations/{pair.language}.{ending}"
        yield Subject(pair, pair.provision, pair.label, file, unit_path(next(iter(pair.units))))


def _listed(
    lists: tuple[tuple[Any, ...], tuple[Any, ...]], make: Callable[[Any, Any], Any], file: str, key: str, word: str
) -> Iterator[Subject]:
    at = {each.id: n for n, each in enumerate(lists[1])}
    for pair in pairs.by_id(*lists, make):
        name = pair.either.id
        yield Subject(pair, inside=f"{word} {name}", file=file, key=(key, at[name]) if name in at else (key,))


def _of_provision(pair: ProvisionPair, scene: Scene) -> Iterator[Subject]:
    if alike(pair.old, pair.new):
        if _surroundings(scene.old, pair.old) != _surroundings(scene.new, pair.new):
            yield Subject(pair, provision=pair.either.id, file=_file(scene, pair.either))
        return
    name, file = pair.either.id, _file(scene, pair.either)
    yield Subject(pair, provision=name, file=file)
    if pair.both:
        old, new = pair.both
        found = pairs.duties(name, old.obligations, new.obligations)
        yield from _of_duties(found, Subject(None, name, file=file), _places(scene, (new,)))
        yield from _of_exceptions(pair, Subject(None, name, file=file))


def _surroundings(standard: Standard, provision: Provision | None) -> tuple[object, ...]:
    """Return what an unchanged provision owes to its place: its part, its number and the facts of its part."""
    name = provision.id if provision else ""
    part = standard.part_of.get(name)
    return (part.id, part.only_if, standard.numbers.get(name)) if part else ()


def _of_group(pair: GroupPair, scene: Scene) -> Iterator[Subject]:
    """Yield the group, what its provisions share out among them, what each has of its own, and all duties as a set."""
    name, file = pair.new[0].id, _file(scene, pair.new[0])
    yield Subject(pair, provision=name, file=file)
    yield Subject(pair.whole(), provision=name, file=file)
    old, new = ([duty for each in side for duty in each.obligations] for side in (pair.old, pair.new))
    found = pairs.shared(list(pairs.duties(name, old, new)))
    yield from _of_duties(found, Subject(None, name, file=file), _places(scene, pair.new))
    for strand in pair.strands():
        name, file = strand.either.id, _file(scene, strand.either)
        of = Subject(
            strand, provision=name, file=file, inside=f"as it follows from {strand.old.id}" if strand.old else ""
        )
        yield of
        yield from _of_exceptions(strand, of)


def _of_exceptions(pair: ProvisionPair, of: Subject) -> Iterator[Subject]:
    at = {id(each): n for n, each in enumerate(pair.new.exceptions if pair.new else ())}
    for each in pairs.exemptions(pair):
        key: _Key = ("exceptions", at[id(each.new)]) if id(each.new) in at else ("exceptions",)
        inside = ": ".join(filter(None, (of.inside, "exception")))
        yield Subject(each, of.provision, inside, of.file, key)


def _of_duties(found: Iterable[DutyPair], of: Subject, places: _Places) -> Iterator[Subject]:
    for duty in found:
        name, file, n = places.get(id(duty.new), (of.provision, of.file, -1))
        key: _Key = ("obligations",) if n < 0 else ("obligations", n)
        yield Subject(duty, name, duty.label, file, key)
        if duty.both:
            at = {id(limit): m for m, limit in enumerate(duty.both[1].limits)}
            for limit in pairs.limits(duty):
                m = at.get(id(limit.new), -1)
                yield Subject(limit, name, limit.label, file, (*key, "limits") if m < 0 else (*key, "limits", m))


def _places(scene: Scene, provisions: Iterable[Provision]) -> _Places:
    def each(provision: Provision) -> Iterator[tuple[Obligation, tuple[str, str, int]]]:
        for n, duty in enumerate(provision.obligations):
            yield duty, (provision.id, _file(scene, provision), n)

    return {id(duty): place for provision in provisions for duty, place in each(provision)}


def _file(scene: Scene, provision: Provision) -> str:
    return scene.new.files.get(provision.id) or scene.old.files.get(provision.id, "")
