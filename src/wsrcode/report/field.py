"""All programs side by side: which right each of them answers, right by right, with the gaps."""

from collections.abc import Iterable

from wsrcode.model.standard import Corpus, Standard
from wsrcode.report.coverage import Row, coverage
from wsrcode.report.tables import Table

_READ = (
    "A right counts as answered when a verified provision rests on it or guards against it; in brackets, by how many. "
    "That says nothing of how well it answers. A program that is proposed, exploratory or ended says so in its column."
)


def field_table(corpus: Corpus, standards: Iterable[Standard]) -> Table:
    """Return each right of the ILO, the UDHR and the indicators of forced labour beside what every program says."""
    chosen = sorted(standards, key=lambda each: each.id)
    columns = [{(row.group, row.id): row for row in coverage(corpus, each)} for each in chosen]
    keys = dict.fromkeys(key for column in columns for key in column)
    rows = tuple((_right(columns, key), *(_said(column.get(key)) for column in columns)) for key in keys)
    return Table("The field", (_READ,), ("right", *map(_head, chosen)), rows)


def _head(standard: Standard) -> str:
    status = standard.program.status
    return standard.id if status == "active" else f"{standard.id} ({status})"


def _right(columns: list[dict[tuple[str, str], Row]], key: tuple[str, str]) -> str:
    row = next(column[key] for column in columns if key in column)
    return row.label if row.group == "forced labour" else f"{row.id} {row.label}"


def _said(row: Row | None) -> str:
    if row is None:
        return "-"
    return f"answered ({len(row.provisions)})" if row.provisions else row.status
