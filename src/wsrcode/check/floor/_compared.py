"""Which limits of a code are set beside which floors."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from wsrcode.model import Baseline, Corpus, Floor, Limit, Provision, Standard
from wsrcode.model.standing import on_workers


def limits_on_others(standard: Standard) -> Iterator[tuple[Provision, Limit]]:
    """Yield the limits that somebody else than a worker must keep."""
    for provision in standard.provisions.values():
        for obligation in provision.obligations:
            if obligation.limits and not on_workers(standard.program, obligation):
                for limit in obligation.limits:
                    yield provision, limit


def law_of_places(corpus: Corpus, standard: Standard) -> dict[str, tuple[Floor, Baseline]]:
    """Return the floors in force in any of the program's places, each once."""
    return {
        floor.id: (floor, baseline)
        for place in standard.program.places
        for floor, baseline in corpus.in_force(standard, place)
    }


def by_measure(floors: Iterable[tuple[Floor, Baseline]]) -> Mapping[str, list[tuple[Floor, Baseline]]]:
    """Return the floors that state a figure, by what they count."""
    figures: dict[str, list[tuple[Floor, Baseline]]] = defaultdict(list)
    for floor, baseline in floors:
        if floor.amount is not None and not floor.covers_from:
            figures[floor.measure].append((floor, baseline))
    return figures
