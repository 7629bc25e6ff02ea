"""Read suppliers.csv strictly: the suppliers of a program, a row each, as spreadsheets keep them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from wsrcode.load.faults import faults
from wsrcode.load.strict import Fault
from wsrcode.load.table import Row, as_wide, headed, rows
from wsrcode.model.record import Supplier, Suppliers

COLUMNS = tuple(Supplier.model_fields)
NEEDED = tuple(name for name, each in Supplier.model_fields.items() if each.is_required())
_LISTS = {"places", "facts", "languages"}
_BETWEEN = re.compile(r"[\s;]+")
_WHOLE = re.compile(r"[1-9][0-9]{0,8}")
_YES_OR_NO: Mapping[str, bool] = {"yes": True, "no": False}
_MOST_TOLD = 50
"""Faults after which the rest of the file is not looked at: a wrong column makes one in every row."""


def roster(data: bytes) -> tuple[Suppliers | None, list[Fault]]:
    """Return the suppliers, or None, and the faults of the file with their lines."""
    found: list[Supplier] = []
    wrong: list[Fault] = []
    try:
        for each in _read(data):
            if isinstance(each, Supplier):
                found.append(each)
            else:
                wrong.append(each)
                if len(wrong) >= _MOST_TOLD:
                    break
    except Fault as fault:
        wrong.append(fault)
    # What was validated row by row need not be validated again as a whole.
    return (None if wrong else Suppliers.model_construct(suppliers=tuple(found))), wrong


def _read(data: bytes) -> Iterator[Supplier | Fault]:
    lines = rows(data)
    head = next(lines, Row(1, ()))
    headed(head, COLUMNS, NEEDED)
    first: dict[str, int] = {}
    for row in lines:
        try:
            supplier = _supplier(head, row)
        except Fault as fault:
            yield fault
            continue
        at = first.setdefault(supplier.id, row.line)
        yield supplier if at == row.line else Fault(f"lists {supplier.id} twice; line {at} does, too", row.line)


def _supplier(head: Row, row: Row) -> Supplier:
    as_wide(head, row)
    values = {name: _value(name, cell, row.line) for name, cell in zip(head.cells, row.cells, strict=True) if cell}
    try:
        return Supplier.model_validate(values)
    except ValidationError as error:
        raise Fault("; ".join(message for _, message in faults(Supplier, error)), row.line) from None


def _value(name: str, cell: str, line: int) -> Any:
    if name in _LISTS:
        return tuple([each for each in _BETWEEN.split(cell) if each])
    if name == "workers":
        if not _WHOLE.fullmatch(cell):
            raise Fault(f"workers: {cell[:40]!r} is no whole number; write digits only, or leave it empty", line)
        return int(cell)
    if name == "fictional":
        if cell not in _YES_OR_NO:
            raise Fault(f"fictional: {cell[:40]!r} is neither yes nor no; write one, or leave it empty", line)
        return _YES_OR_NO[cell]
    return cell
