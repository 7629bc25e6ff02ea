"""The code beside the law: for each place and measure, what each of them demands."""

from collections.abc import Iterator
from dataclasses import dataclass

from wsrcode.model.law import Baseline, Floor
from wsrcode.model.provision import FloorReference, Limit, Provision
from wsrcode.model.standard import Corpus, Standard
from wsrcode.model.standing import beside_law


@dataclass(frozen=True)
class Row:
    """A floor of law and what the code says to it."""

    place: str
    floor: Floor
    provision: str
    """The provision's id; empty when the code says nothing of this measure."""
    law_says: str
    code_says: str
    standing: str
    """`above`, `same`, `below`, `could not compare`, `fills-gap`, `refers`, or `left to law`."""
    stated: bool
    """Whether the provision states this itself (`floor:`), rather than the figures showing it."""
    printable: bool = True


def floor_rows(corpus: Corpus, standard: Standard) -> tuple[Row, ...]:
    """Return the floors in force at the code's law date in the program's places, each with what the code says."""
    compared = _compared(corpus, standard)
    seen: set[tuple[str, str]] = set()
    rows: list[Row] = []
    for place in standard.program.places:
        for floor, baseline in corpus.in_force(standard, place):
            if floor.covers_from or (key := (baseline.jurisdiction, floor.id)) in seen:
                continue
            seen.add(key)
            mine = compared.get(floor.id) or [*_stated(standard, floor, baseline)]
            rows += mine or [_left_to_law(floor, baseline)]
    return tuple(rows)


def _compared(corpus: Corpus, standard: Standard) -> dict[str, list[Row]]:
    found: dict[str, dict[tuple[str, str], Row]] = {}
    for each in beside_law(corpus, standard):
        row = Row(
            place=each.baseline.jurisdiction,
            floor=each.floor,
            provision=each.provision.id,
            law_says=says(each.floor),
            code_says=_limit(each.limit),
            standing=each.standing.value,
            stated=False,
            printable=each.provision.printable,
        )
        found.setdefault(each.floor.id, {})[each.provision.id, row.code_says] = row
    return {floor: list(rows.values()) for floor, rows in found.items()}


def _stated(standard: Standard, floor: Floor, baseline: Baseline) -> Iterator[Row]:
    for provision in standard.provisions.values():
        for reference in provision.floor:
            if reference.law == floor.id:
                yield _from_reference(provision, reference, floor, baseline)


def _from_reference(provision: Provision, reference: FloorReference, floor: Floor, baseline: Baseline) -> Row:
    return Row(
        place=baseline.jurisdiction,
        floor=floor,
        provision=provision.id,
        law_says=says(floor),
        code_says=reference.because or provision.title,
        standing=reference.stands,
        stated=True,
        printable=provision.printable,
    )


def _left_to_law(floor: Floor, baseline: Baseline) -> Row:
    standing = "silent" if floor.demands == "excluded" else "left to law"
    return Row(baseline.jurisdiction, floor, "", says(floor), "", standing, stated=False)


def says(floor: Floor) -> str:
    """Return what a floor demands, in few words."""
    if floor.amount is None:
        return {"excluded": "leaves these workers out", "included": "covers these workers"}.get(
            floor.comparator, floor.comparator
        )
    return f"{floor.comparator.replace('-', ' ')} {floor.amount}"


def _limit(limit: Limit) -> str:
    return f"{limit.comparator.replace('-', ' ')} {limit.amount}"
