"""Tell a print shop's machines where a page is cut and how far its colour runs over, beside the marks for the eye.

The engine knows one box beyond the cut, for bleed and marks together; but marks must lie outside the bleed.
"""

import re
from bisect import bisect_left

from wsrcode.errors import WsrcodeError

BLEED = 3
"""Millimetres that colour runs over the cut; templates/lib/print.typ says the same."""
_POINTS = 72 / 25.4
_TRIM = re.compile(rb"/TrimBox\s*\[([0-9. -]+)\]")
_START = re.compile(rb"startxref\n(\d+)\n%%EOF\s*\Z")
_TABLE = re.compile(rb"xref\n0 (\d+)\n((?:\d{10} \d{5} [nf][ \r]?\n)+)trailer\n")


def with_bleed_box(document: bytes) -> bytes:
    """Return a PDF of ours whose pages also say how far the bleed reaches."""
    start = _START.search(document)
    table = _TABLE.match(document, int(start[1])) if start else None
    if start is None or table is None:
        raise WsrcodeError("the PDF's table of objects could not be read; was Typst changed for another version?")
    trims = list(_TRIM.finditer(document, 0, table.start()))
    boxes = [_bleed_box(each[1]) for each in trims]
    grown = document[: table.start()]
    for each, box in zip(reversed(trims), reversed(boxes), strict=True):
        grown = grown[: each.end()] + box + grown[each.end() :]
    ends, lengths = [each.end() for each in trims], [0]
    for box in boxes:
        lengths.append(lengths[-1] + len(box))
    rows = [_moved(row, ends, lengths) for row in table[2].splitlines(keepends=True)]
    rest = document[table.end() : start.start()]
    return b"".join(
        (grown, b"xref\n0 %d\n" % int(table[1]), *rows, b"trailer\n", rest, b"startxref\n%d\n%%%%EOF" % len(grown))
    )


def _bleed_box(trim: bytes) -> bytes:
    left, low, right, high = (float(each) for each in trim.split())
    over = BLEED * _POINTS
    box = (left - over, low - over, right + over, high + over)
    return b"/BleedBox[" + " ".join(f"{each:.4f}" for each in box).encode() + b"]"


def _moved(row: bytes, ends: list[int], lengths: list[int]) -> bytes:
    """Return an object's row of the table with where it lies now: behind all that was put in before it."""
    if row[17:18] != b"n":
        return row
    at = int(row[:10])
    return b"%010d" % (at + lengths[bisect_left(ends, at + 1)]) + row[10:]
