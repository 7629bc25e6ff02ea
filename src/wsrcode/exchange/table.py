"""The columns of a translator's table, and cells that no spreadsheet takes for a formula."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wsrcode.errors import WsrcodeError
from wsrcode.exchange.job import Job, Row, each_once

COLUMNS = (
    "id",
    "context",
    "source",
    "translation",
    "state",
    "note",
    "source_hash",
    "text_hash",
    "program",
    "source_language",
    "language",
)
EDITED = "translation"
_SIGN = "#"
"""Stands before a hash, or a spreadsheet takes 245880951230 and 24588e951230 for numbers and rounds them."""
_NEEDED = frozenset(COLUMNS) - {"context", "state", "note"}
# What a spreadsheet takes for a formula, and what itself looks like one that was made harmless.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_HARMLESS = re.compile(r"'+[=+\-@\t\r]")


def harmless(text: str) -> str:
    """Return a cell that no spreadsheet computes: an apostrophe stands before what would begin a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def restored(cell: str) -> str:
    """Return the text of a harmless cell."""
    return cell[1:] if _HARMLESS.match(cell) else cell


def lines(job: Job) -> Iterator[tuple[str, ...]]:
    """Yield the header and a line for each row."""
    yield COLUMNS
    of_job = (job.program, job.source_language, job.language)
    for row in job.rows:
        hashes = (f"{_SIGN}{row.source_hash}", f"{_SIGN}{row.text_hash}")
        cells = (row.key, row.context, row.source, row.text, row.state, row.note, *hashes, *of_job)
        yield tuple(harmless(each) for each in cells)


def job_in(table: Iterable[Sequence[str]]) -> Job:
    """Return the job that a table holds, its columns in any order; raise WsrcodeError when it holds none."""
    rest = iter(table)
    header = [each.strip().lower() for each in next(rest, ())]
    if missing := [each for each in COLUMNS if each in _NEEDED and each not in header]:
        raise WsrcodeError(f"has no column {', '.join(missing)}; its first row must be the one that was exported")
    if twice := {each for each in header if each in _NEEDED and header.count(each) > 1}:
        raise WsrcodeError(f"has the column {min(twice)} twice; keep the one that was exported")
    found = [dict(zip(header, map(restored, cells), strict=False)) for cells in rest if any(cells)]
    if not found:
        raise WsrcodeError("holds no text below its first row")
    of_job = {tuple(each.get(name, "") for name in ("program", "source_language", "language")) for each in found}
    if len(of_job) > 1:
        first, second, *_ = sorted("/".join(each) for each in of_job)
        raise WsrcodeError(f"mixes rows of {first[:80]!r} and {second[:80]!r}; keep each in a file of its own")
    program, source_language, language = of_job.pop()
    return Job(program, source_language, language, tuple(each_once(map(_row, found))))


def _row(cells: Mapping[str, str]) -> Row:
    return Row(
        key=cells.get("id", "").strip(),
        source=cells.get("source", ""),
        text=cells.get(EDITED, ""),
        source_hash=cells.get("source_hash", "").strip().removeprefix(_SIGN),
        text_hash=cells.get("text_hash", "").strip().removeprefix(_SIGN),
    )
