"""What it means when a provision's place beside the law changes."""

from collections.abc import Iterator, Mapping

from wsrcode.diff.define import Change, Scene
from wsrcode.diff.limits import told
from wsrcode.diff.pairs import LimitPair, ProvisionPair
from wsrcode.diff.words import folded
from wsrcode.model.amendment import Effect, effect_of
from wsrcode.model.law import Floor
from wsrcode.model.provision import FloorReference, Limit, Obligation, Provision
from wsrcode.model.standard import Corpus, Standard
from wsrcode.model.standing import Standing, on_workers, standing


def references(pair: ProvisionPair, name: str) -> Iterator[Change]:
    """Yield the references to law that are of this name: added, dropped or changed."""
    if not pair.both:
        return
    old, new = (_stated(each) for each in pair.both)
    for law in sorted({*old, *new}):
        before, after = old.get(law, ""), new.get(law, "")
        if before != after and name == ("added" if not before else "changed" if after else "dropped"):
            effect = Effect.NEUTRAL if name == "added" else Effect.UNCLEAR
            yield Change(before, after, effect, where=law, why=_WHY[name], key=("floor",))


_WHY = {
    "added": "it says how the code stands beside the law, and demands no more",
    "dropped": "nobody can see any more how it stands beside this law; a person must say why",
    "changed": "how it is said to stand beside the law changed; a person must say whether that is so",
}


def crossed(pair: LimitPair, scene: Scene, *, below: bool) -> Iterator[Change]:
    """Yield the floors of law that a limit kept and now falls below (or, not `below`, the reverse)."""
    if not pair.both or not pair.duty or not pair.duty.both:
        return
    old = _standings(scene.old_corpus, scene.old, pair.duty.both[0], pair.both[0])
    new = _standings(scene.new_corpus, scene.new, pair.duty.both[1], pair.both[1])
    kept = {Standing.ABOVE, Standing.SAME}
    for law in sorted(old.keys() & new.keys()):
        (was, _), (now, floor) = old[law], new[law]
        if (was in kept and now is Standing.BELOW) if below else (was is Standing.BELOW and now in kept):
            demand = f"{floor.comparator.replace('-', ' ')} {floor.amount}"
            yield Change(
                told(pair.both[0]), told(pair.both[1]), effect_of(-1 if below else 1), where=law,
                why=f"the law demands {demand}, and this is now {'below it' if below else 'no longer below it'}",
            )  # fmt: skip


def _standings(
    corpus: Corpus, standard: Standard, duty: Obligation, limit: Limit
) -> Mapping[str, tuple[Standing, Floor]]:
    """Return how a limit on others than workers stands beside each floor of law in force, by the floor's id."""
    if on_workers(standard.program, duty):
        return {}
    return {
        floor.id: (standing(limit, floor), floor)
        for place in standard.program.places
        for floor, _ in corpus.in_force(standard, place)
        if floor.measure == limit.measure and floor.amount is not None and not floor.covers_from
    }


def _stated(provision: Provision) -> Mapping[str, str]:
    """Return how the provision says it stands beside each law it names."""
    laws = dict.fromkeys(each.law for each in provision.floor)
    return {law: "; ".join(sorted(_stands(each) for each in provision.floor if each.law == law)) for law in laws}


def _stands(reference: FloorReference) -> str:
    because = folded(reference.because)
    return f"{reference.stands}" + (f": {because}" if because else "")
