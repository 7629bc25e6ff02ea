"""A workbook: source and translation side by side, and nothing but the translation can be edited."""

import io
import math
import re
import warnings
from collections.abc import Iterator, Sequence
from typing import Any
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.properties import PageSetupProperties

from wsrcode.errors import WsrcodeError
from wsrcode.exchange.gates import plain_zip, small
from wsrcode.exchange.job import Job
from wsrcode.exchange.table import COLUMNS, EDITED, job_in, lines

ENDINGS = ("xlsx",)
_WIDTHS = {"id": 30, "context": 34, "source": 60, "translation": 60, "state": 13, "note": 34}
_NARROW = 16
_LINE, _TALLEST = 15.0, 400.0
"""Points: the height of a line, and of the tallest row (a spreadsheet allows 409)."""
_FILLED = 0.9
"""The part of a line that words fill before the next one must wrap."""
_MOST_ROWS = 100_000
_TOP = Alignment(wrap_text=True, vertical="top")
_HEAD = Font(name="Calibri", size=11, bold=True)
_QUIET = Font(name="Calibri", size=11, color="6B7280")
_SHADE = PatternFill("solid", fgColor="E8EEF4")
_TO_FILL = PatternFill("solid", fgColor="FFF8DC")
# A workbook writes a character that XML cannot hold as _x0007_, so these letters of a text must be escaped themselves.
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x005[Ff]_(?=x[0-9A-Fa-f]{4}_)")


def written(job: Job) -> bytes:
    """Return the job as a workbook of one sheet."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(f"{job.program} {job.language}"[:31])
    sheet.freeze_panes = "A2"
    for n, name in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(n)].width = _WIDTHS.get(name, _NARROW)
    _protect(sheet)
    _fit_paper(sheet)
    for n, line in enumerate(lines(job)):
        sheet.row_dimensions[n + 1].height = _height(line)
        sheet.append([_cell(sheet, name, text, head=n == 0) for name, text in zip(COLUMNS, line, strict=True)])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{len(job.rows) + 1}"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _height(line: Sequence[str]) -> float:
    """Return the points that the tallest of the cells needs; spreadsheets do not measure what they did not write."""
    needed = (
        sum(math.ceil((len(each) + 1) / (_WIDTHS.get(name, _NARROW) * _FILLED)) for each in text.split("\n"))
        for name, text in zip(COLUMNS, line, strict=True)
    )
    return min(max(needed) * _LINE, _TALLEST)


def _protect(sheet: Any) -> None:
    """Lock what must come back as it went out; columns may still be made wider, and rows filtered.

    There is no password: this keeps slips away, not people. Sorting stays locked, for who sorts one column alone sets
    every translation beside another text.
    """
    sheet.protection.enable()
    sheet.protection.formatColumns = sheet.protection.formatRows = sheet.protection.autoFilter = False


def _fit_paper(sheet: Any) -> None:
    """Print lying, as wide as the paper, the header on every page."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _cell(sheet: Any, name: str, text: str, *, head: bool) -> Any:
    cell = WriteOnlyCell(sheet, _LOOKS_ESCAPED.sub("_x005F_", text))
    # Whatever it looks like, it is text: openpyxl makes a formula of what begins with "=".
    cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = _TOP
    if head:
        cell.font, cell.fill = _HEAD, _SHADE
    elif name == EDITED:
        cell.protection, cell.fill = Protection(locked=False), _TO_FILL
    elif name != "source":
        cell.font = _QUIET
    return cell


def read(data: bytes) -> Job:
    """Return the job that a workbook's first sheet holds; raise WsrcodeError."""
    plain_zip(small(data))
    try:
        with warnings.catch_warnings():
            # What other programs put beside the cells, and openpyxl does not know, is nothing to us.
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(data), read_only=True)
            return job_in(_rows(book.worksheets[0]))
    except (BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, IndexError, AttributeError) as error:
        # openpyxl trusts the inside of a workbook, and lets out whatever it stumbles over.
        raise WsrcodeError(f"is no workbook that can be read ({type(error).__name__}); export again") from None


def _rows(sheet: Any) -> Iterator[list[str]]:
    # The sheet may state a size of its own, such as a million empty rows.
    sheet.reset_dimensions()
    ours: list[bool] = []
    for n, cells in enumerate(sheet.iter_rows(max_col=2 * len(COLUMNS)), 1):
        if n > _MOST_ROWS:
            raise WsrcodeError(f"has more than {_MOST_ROWS} rows; no translation of a code has")
        ours = ours or [cell.value in COLUMNS for cell in cells]
        yield [_text(cell) if own else "" for cell, own in zip(cells, ours, strict=False)]


def _text(cell: Any) -> str:
    if cell.value is None:
        return ""
    if cell.data_type == "f":
        raise WsrcodeError(f"holds a formula in {cell.coordinate}; write it as text, with ' before it")
    if not isinstance(cell.value, str):
        raise WsrcodeError(f"holds a number or date in {cell.coordinate}, not text; write it with ' before it")
    return _ESCAPED.sub("_", cell.value)
