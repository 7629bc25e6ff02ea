"""Read a table of comma-separated cells strictly: a first line that names every column, and each row by its line."""

import csv
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

from wsrcode.load.strict import Fault, decoded
from wsrcode.load.tree import LARGEST_TABLE


@dataclass(frozen=True, slots=True)
class Row:
    """A row of cells, with the line it begins on."""

    line: int
    cells: tuple[str, ...]


def rows(data: bytes) -> Iterator[Row]:
    """Yield the rows that are not empty; raise Fault where the file is no table."""
    reader = csv.reader(decoded(data, LARGEST_TABLE).splitlines(keepends=True), strict=True)
    line = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise Fault(f"is no CSV: {error}; write commas between cells, and quotes around text", line) from None
        if cells is None:
            return
        if cells:
            yield Row(line, tuple([each.strip() for each in cells]))
        line = reader.line_num + 1


def headed(head: Row, known: Collection[str], needed: Collection[str]) -> None:
    """Raise Fault when the first row is not a header with the columns that are known."""
    names = Counter(head.cells)
    missing = [name for name in needed if name not in names]
    unknown = [name for name in names if name not in known]
    twice = [name for name, count in names.items() if count > 1]
    if unknown:
        raise Fault(f"has the unknown column {unknown[0][:40]!r}; known here: {', '.join(known)}", head.line)
    if missing:
        raise Fault(f"lacks the column {', '.join(missing)}; the first line names {', '.join(needed)}", head.line)
    if twice:
        raise Fault(f"has the column {twice[0]!r} twice; keep one", head.line)


def as_wide(head: Row, row: Row) -> None:
    """Raise Fault when a row has more or fewer cells than the header."""
    if len(row.cells) != len(head.cells):
        raise Fault(f"has {len(row.cells)} cells, but the first line names {len(head.cells)} columns", row.line)


def line_of(data: bytes, place: int) -> int:
    """Return the line on which a row stands, counted from 0 after the header; 0 when there is none."""
    try:
        lines = _lines(data)
    except Fault as fault:
        return fault.line
    return lines[place + 1] if 0 <= place < len(lines) - 1 else 0


@lru_cache(maxsize=2)
def _lines(data: bytes) -> tuple[int, ...]:
    # Findings come row by row; a long list about one table reads it once.
    return tuple(row.line for row in rows(data))
