"""All programs side by side: by ILO instrument, right and subject, who answers it, with the gaps."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO

from wsrcode.model.law import Floor
from wsrcode.model.provision import Provision
from wsrcode.model.standard import Corpus, Standard
from wsrcode.report.coverage import (
    INDICATOR_SUBJECTS,
    UDHR_SUBJECTS,
    Row,
    about,
    coverage,
    law_of,
    row,
    row_of_instrument,
    subjects_of,
)
from wsrcode.report.tables import Table

_READ = (
    "A right counts as answered when a verified provision rests on it or guards against it; in brackets, by how many. "
    "That says nothing of how well it answers. A program that is proposed, exploratory or ended says so in its column."
)
SUBJECTS = (
    "wages", "hours and rest", "leave", "occupational safety and health", "sanitation", "housing",
    "violence and harassment", "non-discrimination", "forced labour", "child labour", "recruitment",
    "freedom of association", "retaliation", "termination of employment", "employment relationship",
    "social security", "maternity", "labour inspection",
)  # fmt: skip
"""What the registers and the law say that rules are about, in the order in which a drafter asks."""
_ARTICLES = {str(number): only[0] for number, each in UDHR_SUBJECTS.items() if len(only := [*each]) == 1}
_INDICATORS = {name: only[0] for name, each in INDICATOR_SUBJECTS.items() if len(only := [*each]) == 1}
"""What an article, or a sign of forced labour, is about, where that is one subject only."""
LEFT_OUT = "left out"
"""The status of a subject of which a code says itself that it is not about it."""


@dataclass(frozen=True)
class Cell:
    """What one program says to one row."""

    program: str
    status: str
    """`answered`, `unverified`, `left out`, `left to law` or `silent`."""
    provisions: tuple[str, ...]


@dataclass(frozen=True)
class FieldRow:
    """One right, instrument or subject, and what every program says to it."""

    group: str
    """`ILO`, `more ILO`, `UDHR`, `forced labour` or `subject`."""
    id: str
    label: str
    cells: tuple[Cell, ...]

    @property
    def answered(self) -> int:
        """How many programs answer it."""
        return sum(each.status == "answered" for each in self.cells)


def field(corpus: Corpus, standards: Iterable[Standard]) -> tuple[FieldRow, ...]:
    """Return the rows: the rights of coverage, every other instrument that any program rests on, and the subjects."""
    chosen = sorted(standards, key=lambda each: each.id)
    columns = [_column(corpus, each, _more(corpus, chosen)) for each in chosen]
    return tuple(_row(each, chosen) for each in zip(*columns, strict=True))


def _column(corpus: Corpus, standard: Standard, more: tuple[str, ...]) -> list[Row]:
    floors = law_of(corpus, standard)
    instruments = [corpus.registers.instruments[each] for each in more]
    others = [row_of_instrument(standard, each, floors) for each in instruments]
    told = [(each, {*_subjects(corpus, standard, each)}) for each in standard.provisions.values()]
    subjects = [_of_subject(told, each, floors) for each in SUBJECTS]
    return [*coverage(corpus, standard), *(_again(each, "more ILO") for each in others), *subjects]


def _again(found: Row, group: str) -> Row:
    return Row(group, found.id, found.label, found.provisions, found.unverified, found.law, found.excluded)


def _more(corpus: Corpus, standards: list[Standard]) -> tuple[str, ...]:
    """Return the instruments, beside the fundamental ones, that a verified provision of any program rests on."""
    known = corpus.registers.instruments
    cited = {
        ground.instrument
        for standard in standards
        for provision in standard.provisions.values()
        if provision.printable
        for ground in provision.rests_on
    }
    return tuple(each for each in known if each in cited and each != "UDHR" and not known[each].fundamental)


def _of_subject(told: Iterable[tuple[Provision, set[str]]], subject: str, floors: tuple[Floor, ...]) -> Row:
    provisions = [each for each, subjects in told if subject in subjects]
    return row("subject", subject, subject, provisions, about(floors, {subject}))


def _subjects(corpus: Corpus, standard: Standard, provision: Provision) -> Iterator[str]:
    """Yield what a provision is about: by what it rests on, by the law it stands beside, and by what it counts."""
    for ground in provision.rests_on:
        if ground.instrument == "UDHR" and ground.number in _ARTICLES:
            yield _ARTICLES[ground.number]
        if found := corpus.registers.instruments.get(ground.instrument):
            yield from subjects_of(found)
            yield from (each.strip() for each in found.subject.split(";"))
    yield from (corpus.floors[each.law][0].subject for each in provision.floor if each.law in corpus.floors)
    yield from (_INDICATORS[each] for each in provision.guards_against if each in _INDICATORS)
    counted = {limit.measure for duty in provision.obligations for limit in duty.limits}
    yield from (floor.subject for floor, _ in corpus.floors.values() if floor.measure in counted)
    if provision.id in standard.program.retaliation:
        yield "retaliation"


def _row(columns: tuple[Row, ...], standards: list[Standard]) -> FieldRow:
    first = columns[0]
    cells = (Cell(s.id, _status(each, s), each.provisions) for s, each in zip(standards, columns, strict=True))
    return FieldRow(first.group, first.id, first.label, tuple(cells))


_SUBJECT = {
    **dict.fromkeys(("C029", "C105", "P029"), "forced-labour"),
    **dict.fromkeys(("C138", "C182"), "child-labour"),
}


def _status(found: Row, standard: Standard) -> str:
    left_out = {each.subject for each in standard.code.leaves_out}
    subject = _SUBJECT.get(found.id, found.id.replace(" ", "-"))
    return LEFT_OUT if subject in left_out and not found.provisions else found.status


def field_table(corpus: Corpus, standards: Iterable[Standard]) -> Table:
    """Return the rows in words."""
    chosen = sorted(standards, key=lambda each: each.id)
    rows = tuple((_right(each), *map(_said, each.cells)) for each in field(corpus, chosen))
    return Table("The field", (_READ,), ("right", *map(_head, chosen)), rows)


def field_csv(rows: Iterable[FieldRow]) -> str:
    """Return a line for each program at each row, for a spreadsheet or another program."""
    out = StringIO()
    write = csv.writer(out, lineterminator="\n").writerow
    write(("group", "id", "label", "program", "status", "rules", "provisions"))
    for each in rows:
        for cell in each.cells:
            named = " ".join(cell.provisions)
            write((each.group, each.id, each.label, cell.program, cell.status, len(cell.provisions), named))
    return out.getvalue()


def _head(standard: Standard) -> str:
    status = standard.program.status
    return standard.id if status == "active" else f"{standard.id} ({status})"


def _right(row: FieldRow) -> str:
    return row.label if row.group in {"forced labour", "subject"} else f"{row.id} {row.label}"


def _said(cell: Cell) -> str:
    return f"answered ({len(cell.provisions)})" if cell.provisions else cell.status
