"""Rows as an XLSForm workbook in which no text of the data can act: no formula, no reference, no day of its making."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

LONGEST = 32_767
"""Letters that a cell holds; spreadsheets cut off the rest without a word."""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The first day a zip file knows."""
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_WIDE, _NARROW = 60, 36
"""Letters in a line of a column that people read, and at most of another."""
_SPARE = 3
"""Letters by which a line is shorter than its column: lines end between words."""
_LINE, _HIGHEST = 15, 409
"""How high a line is, and the highest row that spreadsheets know, in points."""


@dataclass(frozen=True)
class Sheet:
    """A sheet: its rows by column name; columns stand in the order in which rows first have them."""

    name: str
    rows: tuple[Mapping[str, str], ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The heads of its columns."""
        return tuple(dict.fromkeys(name for row in self.rows for name in row))


def literal(text: str) -> str:
    """Return a text that a form shows as it stands: readers of forms follow `${name}` and `instance(` in any text."""
    shown = text.replace("${", "$ {").replace("instance(", "instance (")
    # A lone hyphen is how forms write that there is no text.
    return "–" if shown == "-" else shown


def workbook(sheets: Iterable[Sheet], *, title: str, made: date) -> bytes:
    """Return the workbook; the same sheets give the same bytes on any day."""
    from openpyxl import Workbook  # noqa: PLC0415 - a fifth of a second that no other output should wait for

    book, day = Workbook(), datetime.combine(made, time())
    book.remove(book.active)
    book.properties.creator, book.properties.title, book.properties.created = "wsrcode", title, day
    for each in sheets:
        _fill(book.create_sheet(each.name), each)
    kept = BytesIO()
    book.save(kept)
    return _plain_zip(kept.getvalue(), day)


def _fill(page: object, sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - as above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415
    from openpyxl.worksheet.worksheet import Worksheet  # noqa: PLC0415

    assert isinstance(page, Worksheet)  # noqa: S101 - openpyxl has no types
    widths = {name: _width(sheet, name) for name in sheet.columns}
    for at, name in enumerate(sheet.columns, 1):
        _write(page, 1, at, name)
        page.cell(1, at).font = Font(bold=True)
        page.column_dimensions[get_column_letter(at)].width = widths[name]
    for line, row in enumerate(sheet.rows, 2):
        page.row_dimensions[line].height = min(_LINE * _lines(row, widths), _HIGHEST)
        for at, name in enumerate(sheet.columns, 1):
            if row.get(name):
                _write(page, line, at, row[name])
                page.cell(line, at).alignment = Alignment(wrap_text=True, vertical="top")
    page.freeze_panes = "A2"


def _width(sheet: Sheet, name: str) -> int:
    if "::" in name:
        return _WIDE
    return min(max(len(name), *(len(row.get(name, "")) for row in sheet.rows)) + _SPARE, _NARROW)


def _lines(row: Mapping[str, str], widths: Mapping[str, int]) -> int:
    """Return how many lines a row needs: not every program that opens a workbook reckons that itself."""
    told = [text.split("\n") for text in row.values()]
    room = [widths[name] - _SPARE for name in row]
    return max(
        (sum(max(-(-len(each) // wide), 1) for each in parts) for parts, wide in zip(told, room, strict=True)),
        default=1,
    )


def _write(page: object, line: int, at: int, text: str) -> None:
    cell = page.cell(line, at)  # type: ignore[attr-defined]
    cell.value = text
    # What begins with = would be a formula, and what looks like a fault of a sheet would be one.
    cell.data_type = "s"


def _plain_zip(made: bytes, day: datetime) -> bytes:
    """Return the same files in the order of their names, of no particular day and changed on the day that is named."""
    kept, stamp = BytesIO(), day.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with ZipFile(BytesIO(made)) as source, ZipFile(kept, "w", ZIP_DEFLATED) as target:
        for name in sorted(source.namelist()):
            inside = ZipInfo(name, _LONG_AGO)
            inside.compress_type, inside.external_attr, inside.create_system = ZIP_DEFLATED, 0o644 << 16, 3
            data = source.read(name)
            target.writestr(
                inside, _MODIFIED.sub(rb"\g<1>" + stamp + rb"\2", data) if name == "docProps/core.xml" else data
            )
    return kept.getvalue()
