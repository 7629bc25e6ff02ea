"""A table as text: opened by every spreadsheet, and by Excel as UTF-8."""

import csv
import io
from collections.abc import Iterator

from wsrcode.errors import WsrcodeError
from wsrcode.exchange.gates import small
from wsrcode.exchange.job import Job
from wsrcode.exchange.table import job_in, lines

ENDINGS = ("csv",)
_BOM = "\ufeff"
"""Without it Excel takes a file for the old 8-bit code of the machine it runs on."""
_SEPARATORS = ",;\t"
"""Excel saves with the list separator of the country it is set to."""


def written(job: Job) -> bytes:
    """Return the job as CSV."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerows(lines(job))
    return (_BOM + stream.getvalue()).encode()


def read(data: bytes) -> Job:
    """Return the job that a CSV file holds; raise WsrcodeError."""
    text = _decoded(small(data))
    header = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=header.count)
    return job_in(_rows(text, separator))


def _decoded(data: bytes) -> str:
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise WsrcodeError("is not UTF-8; save it as 'CSV UTF-8'") from None
    if "\0" in text:
        raise WsrcodeError("holds NUL characters and so is no CSV; save it as 'CSV UTF-8'")
    return text


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        raise WsrcodeError(f"is broken at line {reader.line_num} ({error}); export again") from None
