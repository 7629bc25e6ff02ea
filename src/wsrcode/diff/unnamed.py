"""Tell what no kind of amendment knows, so that no change passes in silence."""

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any

from wsrcode.diff import pairs
from wsrcode.diff.define import Change, Scene
from wsrcode.diff.pairs import DutyPair, Pair, PartPair, ProvisionPair
from wsrcode.diff.plain import alike, plain
from wsrcode.model.amendment import Effect

UNNAMED = "other/unnamed-change"
_WHY = "no kind of amendment knows what this means; a person must say"


def unnamed(pair: Pair[Any], claimed: Collection[str], scene: Scene) -> Iterator[Change]:
    """Yield what differs in a pair beyond the fields that kinds have told of."""
    if not pair.both:
        if not claimed:
            yield Change(_shown(pair.old), _shown(pair.new), Effect.UNCLEAR, why=_WHY)
        return
    old, new = pair.both
    compared = pair.only if isinstance(pair, ProvisionPair) else None
    elsewhere = {*claimed, *_elsewhere(pair, scene)}
    for name, field in type(new).model_fields.items():
        if name in elsewhere or (compared is not None and name not in compared):
            continue
        if not alike(getattr(old, name), getattr(new, name)):
            before, after = plain(getattr(old, name)), plain(getattr(new, name))
            key = field.alias or name
            yield Change(*_differences(before, after), Effect.UNCLEAR, where=key, why=_WHY, key=(key,))


def _elsewhere(pair: Pair[Any], scene: Scene) -> set[str]:
    """Return the fields that are compared pair by pair further down, or in the provisions they stand in."""
    if isinstance(pair, ProvisionPair):
        return {"exceptions"} | _if_same_order(pair, "obligations")
    if isinstance(pair, DutyPair):
        return _if_same_order(pair, "limits")
    if isinstance(pair, pairs.ProgramPair):
        lists = ("contacts", "organisations", "agreements", "holders", "facts")
        return {each for name in lists for each in _if_same_ids(pair, name)}
    if isinstance(pair, pairs.CodePair):
        return _if_same_ids(pair, "tiers") | _if_same_ids(pair, "outline")
    return _of_part(pair, scene) if isinstance(pair, PartPair) else set()


def _if_same_order(pair: Pair[Any], name: str) -> set[str]:
    """Return the field unless the same things stand in it in another order."""
    if alike(getattr(pair.old, name), getattr(pair.new, name)):
        return {name}
    old, new = ([str(plain(each)) for each in getattr(one, name)] for one in (pair.old, pair.new))
    return set() if old != new and sorted(old) == sorted(new) else {name}


def _if_same_ids(pair: Pair[Any], name: str) -> set[str]:
    """Return the field unless those that both readings have stand in another order, or an id stands twice."""
    old, new = ([each.id for each in getattr(one, name)] for one in (pair.old, pair.new))
    both = set(old) & set(new)
    in_order = [each for each in old if each in both] == [each for each in new if each in both]
    return {name} if in_order else set()


def _of_part(pair: PartPair, scene: Scene) -> set[str]:
    """Return the fields of a part that its provisions tell of: those that come, go, move or are bound by it."""
    if not pair.both:
        return set()
    old, new = (Counter(each.provisions) for each in pair.both)
    known = [each for each in old & new if each in scene.old.provisions and each in scene.new.provisions]
    told = {"only_if"} if known else set()
    changed = set((old - new) + (new - old)) or set(old)
    tells = any if old == new else all
    return told | {"provisions"} if tells(_tells(each, scene) for each in changed) else told


def _tells(name: str, scene: Scene) -> bool:
    """Say whether a provision's coming, going or moving is told of it."""
    if (name in scene.old.provisions) != (name in scene.new.provisions):
        return True
    return name in scene.new.provisions and place_of(scene, name, new=False) != place_of(scene, name, new=True)


def place_of(scene: Scene, name: str, *, new: bool) -> tuple[str, str]:
    """Return the part and the number of a provision; nothing where no part holds it."""
    standard = scene.new if new else scene.old
    part = standard.part_of.get(name)
    return (part.id if part else "", standard.numbers.get(name, ""))


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


def _shown(noun: Any) -> str:
    return "" if noun is None else str(getattr(noun, "title", None) or getattr(noun, "name", None) or noun)
