"""Read findings.csv strictly: a header that names every column, whole numbers, one row a season and provision."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from wsrcode.load.faults import faults
from wsrcode.load.strict import Fault, decoded
from wsrcode.model.monitoring import Monitoring, SeasonResult, whole

COLUMNS = tuple(SeasonResult.model_fields)
NEEDED = tuple(name for name, each in SeasonResult.model_fields.items() if each.is_required())
_NUMBERS = {"audits", "breaches", "complaints", "cured"}


@dataclass(frozen=True)
class Row:
    """A row of cells, with the line it begins on."""

    line: int
    cells: tuple[str, ...]


def monitoring(data: bytes) -> tuple[Monitoring | None, list[Fault]]:
    """Return what the file holds, or None, and its faults with their lines."""
    try:
        head, *rows = list(_rows(data)) or [Row(1, ())]
        _headed(head)
    except Fault as fault:
        return None, [fault]
    found: list[SeasonResult] = []
    wrong: list[Fault] = []
    first: dict[tuple[str, str], int] = {}
    for row in rows:
        result, told = _result(head, row)
        wrong.extend(told)
        if result:
            at = first.setdefault((result.season, result.provision), row.line)
            if at != row.line:
                wrong.append(Fault(f"tells {result.season} of {result.provision} twice; line {at} does, too", row.line))
            found.append(result)
    return (None if wrong else Monitoring(results=tuple(found))), wrong


def line_of(data: bytes, place: int) -> int:
    """Return the line on which a result stands, counted from 0; 0 when it has none."""
    try:
        rows = list(_rows(data))
    except Fault as fault:
        return fault.line
    return rows[place + 1].line if 0 <= place < len(rows) - 1 else 0


def _rows(data: bytes) -> Iterator[Row]:
    """Yield the rows that are not empty."""
    reader = csv.reader(decoded(data).splitlines(keepends=True), strict=True)
    line = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise Fault(f"is no CSV: {error}; write commas between cells, and quotes around text", line) from None
        if cells is None:
            return
        if cells:
            yield Row(line, tuple(each.strip() for each in cells))
        line = reader.line_num + 1


def _headed(head: Row) -> None:
    """Raise Fault when the first row is not a header with the columns that are known."""
    names = Counter(head.cells)
    missing = [name for name in NEEDED if name not in names]
    unknown = [name for name in names if name not in COLUMNS]
    twice = [name for name, count in names.items() if count > 1]
    if unknown:
        raise Fault(f"has the unknown column {unknown[0][:40]!r}; known here: {', '.join(COLUMNS)}", head.line)
    if missing:
        raise Fault(f"lacks the column {', '.join(missing)}; the first line names {', '.join(NEEDED)}", head.line)
    if twice:
        raise Fault(f"has the column {twice[0]!r} twice; keep one", head.line)


def _result(head: Row, row: Row) -> tuple[SeasonResult | None, list[Fault]]:
    if len(row.cells) != len(head.cells):
        told = f"has {len(row.cells)} cells, but the first line names {len(head.cells)} columns"
        return None, [Fault(told, row.line)]
    named = dict(zip(head.cells, row.cells, strict=True))
    odd = [name for name in head.cells if name in _NUMBERS and isinstance(whole(named[name]), str)]
    if odd:
        said = "{}: {!r} is no whole number; write digits only, and 0 where there was none"
        return None, [Fault(said.format(name, named[name][:40]), row.line) for name in odd]
    try:
        return SeasonResult.model_validate(_values(named)), []
    except ValidationError as error:
        return None, [Fault(message, row.line) for _, message in faults(SeasonResult, error)]


def _values(named: Mapping[str, str]) -> dict[str, Any]:
    # An empty cell is no text at all: only `source` may be left out.
    return {name: whole(cell) if name in _NUMBERS else cell for name, cell in named.items() if cell}
