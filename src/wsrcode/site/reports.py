"""The reports that pages show: what answers which right, how the law stands, and all programs side by side."""

from dataclasses import dataclass

from wsrcode.build.pages import CoverageRow, FloorRow
from wsrcode.model.standard import Corpus, Standard
from wsrcode.report.coverage import coverage
from wsrcode.report.field import FieldRow, field, field_csv
from wsrcode.report.floor import floor_rows


@dataclass(frozen=True, eq=False)
class Report:
    """What is reported of one program."""

    coverage: tuple[CoverageRow, ...]
    floor: tuple[FloorRow, ...]


def report(corpus: Corpus, standard: Standard) -> Report:
    """Return what is reported of a program, by the law of a corpus."""
    return Report(tuple(coverage(corpus, standard)), tuple(floor_rows(corpus, standard)))


def field_rows(corpus: Corpus) -> tuple[FieldRow, ...]:
    """Return all programs side by side, whatever they speak; nothing for one, which stands beside no other."""
    return tuple(field(corpus, corpus.standards.values())) if len(corpus.standards) > 1 else ()


def field_data(rows: tuple[FieldRow, ...]) -> str:
    """Return all programs side by side as CSV."""
    return field_csv(rows)
