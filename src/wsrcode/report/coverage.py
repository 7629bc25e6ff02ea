"""What a code answers, what it leaves to the law, and where the law is silent."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from wsrcode.model.instrument import Instrument
from wsrcode.model.law import Floor
from wsrcode.model.provision import Indicator, Provision
from wsrcode.model.standard import Corpus, Standard

UDHR_LABOUR = (4, 20, 22, 23, 24, 25)
"""The articles of the Universal Declaration about work, its conditions and association."""
UDHR_SUBJECTS = {
    4: {"forced labour"}, 20: {"freedom of association"}, 22: {"social security"},
    23: {"wages", "freedom of association"}, 24: {"hours and rest"}, 25: {"housing"},
}  # fmt: skip
"""The subjects of law that each of them is about, as the baselines name them."""
INDICATOR_SUBJECTS = {
    "deception": {"recruitment"},
    "restriction-of-movement": {"forced labour"},
    "intimidation-and-threats": {"retaliation"},
    "retention-of-identity-documents": {"forced labour"},
    "withholding-of-wages": {"wages"},
    "debt-bondage": {"recruitment"},
    "abusive-conditions": {"occupational safety and health", "sanitation", "housing"},
    "excessive-overtime": {"hours and rest"},
}
"""The subjects of law behind the indicators; no law on the shelf is about the others."""

STATUSES = ("answered", "unverified", "left to law", "silent")


@dataclass(frozen=True)
class Row:
    """One right, and who answers it."""

    group: str
    """`ILO`, `UDHR` or `forced labour`."""
    id: str
    label: str
    provisions: tuple[str, ...]
    """Ids of printable provisions that answer it."""
    unverified: tuple[str, ...]
    """Ids of provisions that would answer it, but are not verified."""
    law: tuple[str, ...]
    """Ids of floors of law about it, in the program's places."""
    excluded: tuple[str, ...]
    """Ids of rules by which the law leaves these workers out."""

    @property
    def status(self) -> str:
        """`answered` by the code, only `unverified`, `left to law`, or `silent`: neither code nor law says anything."""
        if self.provisions:
            return "answered"
        if self.unverified:
            return "unverified"
        return "left to law" if self.law else "silent"


def coverage(corpus: Corpus, standard: Standard) -> tuple[Row, ...]:
    """Return the rows: fundamental ILO instruments, the UDHR's labour articles, the eleven indicators."""
    return tuple(_rows(corpus, standard, law_of(corpus, standard)))


def law_of(corpus: Corpus, standard: Standard) -> tuple[Floor, ...]:
    """Return the floors of law in force in a program's places."""
    floors = {
        floor.id: floor
        for place in standard.program.places
        for floor, _ in corpus.in_force(standard, place)
        if not floor.covers_from
    }
    return tuple(floors.values())


def row_of_instrument(standard: Standard, instrument: Instrument, floors: tuple[Floor, ...]) -> Row:
    """Return who answers an instrument of the ILO."""
    provisions, law = _citing(standard, instrument.id), about(floors, subjects_of(instrument))
    return row("ILO", instrument.id, instrument.title["en"], provisions, law)


def _rows(corpus: Corpus, standard: Standard, floors: tuple[Floor, ...]) -> Iterator[Row]:
    for instrument in corpus.registers.instruments.values():
        if instrument.fundamental:
            yield row_of_instrument(standard, instrument, floors)
    for article in UDHR_LABOUR:
        label = corpus.registers.udhr_labels[article]["en"]
        provisions = _citing(standard, "UDHR", str(article))
        yield row("UDHR", f"UDHR art. {article}", label, provisions, about(floors, UDHR_SUBJECTS[article]))
    for indicator in get_args(Indicator):
        provisions = [each for each in standard.provisions.values() if indicator in each.guards_against]
        law = about(floors, INDICATOR_SUBJECTS.get(indicator, set()))
        yield row("forced labour", indicator, indicator.replace("-", " "), provisions, law)


def row(group: str, name: str, label: str, provisions: list[Provision], law: list[Floor]) -> Row:
    """Return a row of what answers it: verified provisions, others, and law."""
    return Row(
        group=group,
        id=name,
        label=label,
        provisions=tuple(each.id for each in provisions if each.printable),
        unverified=tuple(each.id for each in provisions if not each.printable),
        law=tuple(each.id for each in law if each.demands not in {"excluded", "included"}),
        excluded=tuple(each.id for each in law if each.demands == "excluded"),
    )


def _citing(standard: Standard, instrument: str, article: str | None = None) -> list[Provision]:
    return [
        each
        for each in standard.provisions.values()
        if any(
            cited.instrument == instrument and (article is None or cited.number == article) for cited in each.rests_on
        )
    ]


def subjects_of(instrument: Instrument) -> set[str]:
    """Return the subject of law that an instrument is first about."""
    # The register names the lead subject first. "non-discrimination; wages" is about equal pay: a minimum wage is
    # no law about that.
    return {instrument.subject.partition(";")[0].strip()}


def about(floors: tuple[Floor, ...], subjects: set[str]) -> list[Floor]:
    """Return the floors of law on these subjects."""
    return [each for each in floors if each.subject in subjects]
