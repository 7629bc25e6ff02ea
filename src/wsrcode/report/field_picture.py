"""The field as a picture: a row for each right, a column for each program; to be read without colour, too."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from unicodedata import bidirectional
from xml.etree import ElementTree as ET

from wsrcode.report.field import Cell, FieldRow

_NS = "http://www.w3.org/2000/svg"
_FILLS = {
    "answered": "#1b7f4b",
    "unverified": "#8a6d00",
    "left out": "#6b5b95",
    "left to law": "#4a6fa5",
    "silent": "#b3261e",
}
SIGNS = {"answered": "●", "unverified": "?", "left out": "–", "left to law": "§", "silent": "○"}
"""What stands for a status where there is no room for its word."""
_ROW, _LEFT, _CELL, _HEAD = 26, 290, 46, 150
_LEGEND = 2
"""Columns of the legend: a status is told in up to a line of words."""
_FULL = 5
"""From so many rules on, a cell is drawn at its full size."""


@dataclass(frozen=True)
class Words:
    """What the picture says, in the reader's language."""

    title: str
    about: str
    statuses: Mapping[str, str]
    groups: Mapping[str, str]
    rows: Mapping[tuple[str, str], str]
    """The short name of each row, by group and id."""
    direction: str = "ltr"


def field_svg(rows: Sequence[FieldRow], words: Words) -> str:
    """Return the matrix; text takes the colour of the page it stands on."""
    programs = [each.program for each in rows[0].cells] if rows else []
    groups = dict.fromkeys(each.group for each in rows)
    legend = 24 * -(-len(SIGNS) // _LEGEND)
    width = _LEFT + _CELL * len(programs) + 40
    height = legend + _HEAD + _ROW * (len(rows) + len(groups)) + 16
    svg = ET.Element("svg", xmlns=_NS, viewBox=f"0 0 {width} {height}", role="img")
    svg.set("font-family", "sans-serif")
    svg.set("font-size", "13")
    svg.set("fill", "currentColor")
    ET.SubElement(svg, "title").text = words.title
    ET.SubElement(svg, "desc").text = words.about
    drawn = list(_legend(svg, words))
    for n, name in enumerate(programs):
        x, y = _LEFT + _CELL * n + _CELL // 2, legend + _HEAD - 12
        _text(svg, x, y, name, transform=f"rotate(-55 {x} {y})")
    y, lines = legend + _HEAD, []
    for group in groups:
        _text(svg, 4, y + 18, words.groups.get(group, group), **{"font-weight": "bold"})
        y += _ROW
        for row in (each for each in rows if each.group == group):
            _text(svg, 12, y + 17, _short(words.rows.get((row.group, row.id), row.label)))
            lines.append(f"M4 {y + _ROW - 1}H{_LEFT + _CELL * len(row.cells)}")
            middle = y + _ROW // 2 - 1
            drawn += [_Drawn(each, _LEFT + _CELL * n + _CELL // 2, middle) for n, each in enumerate(row.cells)]
            y += _ROW
    ET.SubElement(svg, "path", {"d": "".join(lines), "stroke": "currentColor", "stroke-opacity": "0.15"})
    _marks(svg, drawn)
    if words.direction == "rtl":
        _turn(svg, width)
    return ET.tostring(svg, encoding="unicode")


def _turn(svg: ET.Element, width: int) -> None:
    """Let a picture begin at the right; words stay readable, each line in the direction of its own language."""
    svg.set("direction", "rtl")
    for each in svg.iter():
        if each.tag == "text":
            places = [width - int(x) for x in each.attrib["x"].split()]
            each.set("x", " ".join(map(str, places)))
            if len(places) == 1 and not any(bidirectional(letter) in {"R", "AL"} for letter in each.text or ""):
                each.text = f"\u2066{each.text}\u2069"
            if "transform" in each.attrib:
                each.set("transform", f"rotate(55 {places[0]} {each.attrib['y']})")
        elif each.tag == "path":
            each.set("transform", f"matrix(-1 0 0 1 {width} 0)")


@dataclass(frozen=True)
class _Drawn:
    """A cell, and where its middle is."""

    cell: Cell
    x: int
    y: int

    @property
    def sign(self) -> str:
        """What stands in it."""
        return str(len(self.cell.provisions) or SIGNS[self.cell.status])

    @property
    def outline(self) -> str:
        """Its shape: a square as large as the number in it, or a circle."""
        count = len(self.cell.provisions)
        if not count:
            return f"M{self.x} {self.y - 8}a8 8 0 1 1-.1 0"
        side = 15 + 7 * min(count, _FULL) / _FULL
        return f"M{self.x - side / 2:g} {self.y - side / 2:g}h{side:g}v{side:g}h-{side:g}z"


def _marks(svg: ET.Element, drawn: Sequence[_Drawn]) -> None:
    """Draw the cells; what looks alike is one shape, and a row of signs is one text: so they weigh little."""
    for status, colour in _FILLS.items():
        shapes = "".join(each.outline for each in drawn if each.cell.status == status)
        paint = {"fill": colour} if status == "answered" else {"fill": "none", "stroke": colour}
        ET.SubElement(svg, "path", {"d": shapes, **paint})
    counted = [each for each in drawn if each.cell.provisions]
    _signs(svg, counted, fill="#ffffff")
    _signs(svg, [each for each in drawn if not each.cell.provisions])


def _signs(svg: ET.Element, drawn: Sequence[_Drawn], **style: str) -> None:
    group = ET.SubElement(svg, "g", {"text-anchor": "middle", "font-size": "11", **style})
    # Of a text each letter has a place of its own, so a number of two digits is a text of its own.
    rows = groupby(drawn, key=lambda each: (each.y, each.x if len(each.sign) > 1 else 0))
    for (y, _), row in rows:
        cells = list(row)
        places = " ".join(str(each.x) for each in cells)
        ET.SubElement(group, "text", x=places, y=str(y + 4)).text = "".join(each.sign for each in cells)


def _legend(svg: ET.Element, words: Words) -> Iterator[_Drawn]:
    """Write what each sign means, and yield the samples."""
    for n, status in enumerate(SIGNS):
        x, y = 12 + (n % _LEGEND) * 320, 16 + 24 * (n // _LEGEND)
        _text(svg, x + 16, y, words.statuses.get(status, status))
        yield _Drawn(Cell("", status, ("",) if status == "answered" else ()), x, y - 4)


def _short(words: str, most: int = 36) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _text(svg: ET.Element, x: int, y: int, words: str, **style: str) -> None:
    ET.SubElement(svg, "text", {"x": str(x), "y": str(y), **style}).text = words
