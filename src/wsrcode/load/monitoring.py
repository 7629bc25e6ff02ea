"""Read findings.csv strictly: a header that names every column, whole numbers, one row a season and provision."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from wsrcode.load.faults import faults
from wsrcode.load.strict import Fault
from wsrcode.load.table import Row, as_wide, headed, rows
from wsrcode.model.monitoring import Monitoring, SeasonResult, whole

COLUMNS = tuple(SeasonResult.model_fields)
NEEDED = tuple(name for name, each in SeasonResult.model_fields.items() if each.is_required())
_NUMBERS = {"audits", "breaches", "complaints", "cured"}


def monitoring(data: bytes) -> tuple[Monitoring | None, list[Fault]]:
    """Return what the file holds, or None, and its faults with their lines."""
    try:
        head, *listed = list(rows(data)) or [Row(1, ())]
        headed(head, COLUMNS, NEEDED)
    except Fault as fault:
        return None, [fault]
    found: list[SeasonResult] = []
    wrong: list[Fault] = []
    first: dict[tuple[str, str], int] = {}
    for row in listed:
        result, told = _result(head, row)
        wrong.extend(told)
        if result:
            at = first.setdefault((result.season, result.provision), row.line)
            if at != row.line:
                wrong.append(Fault(f"tells {result.season} of {result.provision} twice; line {at} does, too", row.line))
            found.append(result)
    return (None if wrong else Monitoring(results=tuple(found))), wrong


def _result(head: Row, row: Row) -> tuple[SeasonResult | None, list[Fault]]:
    try:
        as_wide(head, row)
    except Fault as fault:
        return None, [fault]
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
