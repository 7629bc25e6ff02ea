"""How a limit of the code stands beside a floor of the law."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wsrcode.model.law import Baseline, Floor
from wsrcode.model.program import Program
from wsrcode.model.provision import Limit, Obligation, Provision
from wsrcode.model.standard import Corpus, Standard


class Standing(StrEnum):
    """Who protects workers more; `unlike` when the two cannot be set side by side."""

    ABOVE = "above"
    SAME = "same"
    BELOW = "below"
    UNLIKE = "could not compare"


@dataclass(frozen=True)
class Beside:
    """A limit of the code beside one floor in force in one place."""

    place: str
    provision: Provision
    obligation: Obligation
    limit: Limit
    floor: Floor
    baseline: Baseline
    standing: Standing


def standing(limit: Limit, floor: Floor) -> Standing:
    """Return how a limit stands beside a floor: only a like measure, direction and dimension can be compared."""
    if limit.measure != floor.measure or limit.comparator != floor.comparator or floor.amount is None:
        return Standing.UNLIKE
    code, law = limit.amount, floor.amount
    if not code.comparable(law):
        return Standing.UNLIKE
    if code == law:
        return Standing.SAME
    return Standing.ABOVE if (code > law) == (limit.comparator == "at-least") else Standing.BELOW


def on_workers(program: Program, obligation: Obligation) -> bool:
    """Say whether only workers owe it: then the limit counts the other way and no law floor protects by it."""
    return all((holder := program.holder(name)) is not None and holder.side == "worker" for name in obligation.holder)


def beside_law(corpus: Corpus, standard: Standard) -> Iterator[Beside]:
    """Yield every limit on others than workers beside each floor of its measure in force in the program's places."""
    for place in standard.program.places:
        floors = [(floor, baseline) for floor, baseline in corpus.in_force(standard, place) if not floor.covers_from]
        for provision in standard.provisions.values():
            for obligation in provision.obligations:
                if on_workers(standard.program, obligation):
                    continue
                for limit in obligation.limits:
                    for floor, baseline in floors:
                        if floor.measure == limit.measure and floor.amount is not None:
                            yield Beside(place, provision, obligation, limit, floor, baseline, standing(limit, floor))
