"""Where each letter of a PDF is drawn: a text layer does not show in which order a line is seen, the places do."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import pairwise
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, NumberObject

Matrix = tuple[float, float, float, float, float, float]
_ONE: Matrix = (1, 0, 0, 1, 0, 0)
_PAIR = re.compile(r"<([0-9A-F]+)>\s*<([0-9A-F]+)>", re.IGNORECASE)
_BLOCK = re.compile(r"beginbf(char|range)(.*?)endbf", re.DOTALL)
_TRIPLE = re.compile(r"<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>", re.IGNORECASE)


_UNREAD = {b"Td", b"TD", b"T*", b"Tc", b"Tw", b"Tz", b"'", b'"'}
_LEVEL = 4
"""Tenths of a point by which letters of one line may differ in height."""
_COLUMN = 2.5
"""Points without a letter, from which it is another column."""


@dataclass(frozen=True)
class Glyph:
    """A letter as it is drawn."""

    text: str
    x: float
    y: float
    end: float
    """Where the next one would stand."""


@dataclass(frozen=True)
class Font:
    """What a PDF tells of a font: which letters its glyphs stand for, and how wide they are."""

    letters: dict[int, str]
    widths: dict[int, float]


def lines(data: bytes) -> list[list[str]]:
    """Return each page's lines as the eye sees them: what stands on one height, from the left edge to the right one."""
    return [list(_lines(page)) for page in PdfReader(BytesIO(data)).pages]


def _lines(page: PageObject) -> Iterator[str]:
    heights: dict[int, list[Glyph]] = {}
    for each in glyphs(page):
        near = next((y for y in heights if abs(y - each.y * 10) <= _LEVEL), round(each.y * 10))
        heights.setdefault(near, []).append(each)
    for _, row in sorted(heights.items(), reverse=True):
        letters = [each for each in row if each.text.strip()]
        # The space that a line ends with hangs over its end, where another one may stand.
        spaces = [
            each for each in row if not any(other.x < each.end - 1 and each.x < other.end - 1 for other in letters)
        ]
        shown = letters + [each for each in spaces if not each.text.strip()]
        yield "".join(_apart(sorted(shown, key=lambda each: each.x)))


def _apart(row: list[Glyph]) -> Iterator[str]:
    """Yield the letters of a line, with a tab where a column ends."""
    for before, each in pairwise([None, *row]):
        assert each is not None
        yield ("\t" if before and each.x - before.end > _COLUMN else "") + each.text


def glyphs(page: PageObject) -> Iterator[Glyph]:
    """Yield what is drawn, with its place on the page, in the order in which the file says it."""
    resources: Any = page["/Resources"]
    pen = _Pen({name: _font(each.get_object()) for name, each in resources.get("/Font", {}).items()})
    for operands, operator in ContentStream(page["/Contents"].get_object(), page.pdf).operations:
        if operator in {b"Tj", b"TJ"}:
            yield from pen.drawn(operands[0] if operator == b"TJ" else operands)
        else:
            pen.move(operator, operands)


@dataclass
class _Pen:
    fonts: dict[str, Font]
    stack: list[Matrix] = field(default_factory=list)
    now: Matrix = _ONE
    text: Matrix = _ONE
    font: Font = field(default_factory=lambda: Font({}, {}))
    size: float = 0.0

    def move(self, operator: bytes, operands: Any) -> None:
        if operator == b"q":
            self.stack.append(self.now)
        elif operator == b"Q":
            self.now = self.stack.pop()
        elif operator == b"cm":
            self.now = _times(_matrix(operands), self.now)
        elif operator == b"Tf":
            self.font, self.size = self.fonts[operands[0]], float(operands[1])
        elif operator == b"Tm":
            self.text = _matrix(operands)
        else:
            assert operator not in _UNREAD, f"{operator!r} moves the letters, and is not read here"

    def drawn(self, pieces: Any) -> Iterator[Glyph]:
        at, matrix = 0.0, _times(self.text, self.now)
        for piece in pieces:
            if isinstance(piece, int | float):
                at -= float(piece) / 1000 * self.size
                continue
            for code in _codes(piece):
                end = at + self.font.widths.get(code, 0.0) / 1000 * self.size
                x, y = _place(matrix, at)
                yield Glyph(self.font.letters.get(code, ""), x, y, _place(matrix, end)[0])
                at = end


def _codes(piece: Any) -> Iterator[int]:
    raw = piece.original_bytes
    return (int.from_bytes(raw[n : n + 2]) for n in range(0, len(raw), 2))


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = (float(each) for each in operands)
    return a, b, c, d, e, f


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _place(matrix: Matrix, along: float) -> tuple[float, float]:
    a, b, _, _, e, f = matrix
    return a * along + e, b * along + f


def _font(font: Any) -> Font:
    letters: dict[int, str] = {}
    for kind, block in _BLOCK.findall(font["/ToUnicode"].get_object().get_data().decode("latin-1")):
        if kind == "char":
            letters.update({int(code, 16): _text(told) for code, told in _PAIR.findall(block)})
        else:
            for first, last, told in _TRIPLE.findall(block):
                start = ord(_text(told))
                letters.update({n: chr(start + n - int(first, 16)) for n in range(int(first, 16), int(last, 16) + 1)})
    return Font(letters, dict(_widths(font["/DescendantFonts"][0].get_object()["/W"])))


def _text(told: str) -> str:
    return bytes.fromhex(told).decode("utf-16-be")


def _widths(told: Any) -> Iterator[tuple[int, float]]:
    left = list(told)
    while left:
        first, second = int(left.pop(0)), left.pop(0)
        if isinstance(second, NumberObject):
            wide = float(left.pop(0))
            yield from ((n, wide) for n in range(first, int(second) + 1))
        else:
            yield from ((first + n, float(wide)) for n, wide in enumerate(second))
