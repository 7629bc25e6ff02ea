"""The field as a picture: a row for each right, a column for each program; to be read without colour, too."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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
    _legend(svg, words)
    for n, name in enumerate(programs):
        x, y = _LEFT + _CELL * n + _CELL // 2, legend + _HEAD - 12
        _text(svg, x, y, name, transform=f"rotate(-55 {x} {y})")
    y = legend + _HEAD
    for group in groups:
        _text(svg, 4, y + 18, words.groups.get(group, group), **{"font-weight": "bold"})
        y += _ROW
        for row in (each for each in rows if each.group == group):
            _drawn(svg, row, words, y)
            y += _ROW
    if words.direction == "rtl":
        _turn(svg, width)
    return ET.tostring(svg, encoding="unicode")


def _turn(svg: ET.Element, width: int) -> None:
    """Let a picture begin at the right; words stay readable, each line in the direction of its own language."""
    svg.set("direction", "rtl")
    for each in svg:
        if each.tag == "text":
            x = width - int(each.attrib["x"])
            each.set("x", str(x))
            if not any(bidirectional(letter) in {"R", "AL"} for letter in each.text or ""):
                each.text = f"\u2066{each.text}\u2069"
            if "transform" in each.attrib:
                each.set("transform", f"rotate(55 {x} {each.attrib['y']})")
        elif each.tag in {"rect", "circle", "path"}:
            each.set("transform", f"matrix(-1 0 0 1 {width} 0)")


def _drawn(svg: ET.Element, row: FieldRow, words: Words, y: int) -> None:
    _text(svg, 12, y + 17, _short(words.rows.get((row.group, row.id), row.label)))
    line = f"M4 {y + _ROW - 1}H{_LEFT + _CELL * len(row.cells)}"
    ET.SubElement(svg, "path", {"d": line, "stroke": "currentColor", "stroke-opacity": "0.15"})
    for n, cell in enumerate(row.cells):
        _cell(svg, cell, _LEFT + _CELL * n + _CELL // 2, y + _ROW // 2 - 1)


def _cell(svg: ET.Element, cell: Cell, x: int, y: int) -> None:
    count = len(cell.provisions)
    if count:
        side = 15 + 7 * min(count, _FULL) / _FULL
        place = {"x": f"{x - side / 2:g}", "y": f"{y - side / 2:g}", "rx": "4"}
        size = {"width": f"{side:g}", "height": f"{side:g}", "fill": _FILLS["answered"]}
        ET.SubElement(svg, "rect", {**place, **size})
        _text(svg, x, y + 4, str(count), fill="#ffffff", **{"text-anchor": "middle", "font-size": "11"})
    else:
        ET.SubElement(svg, "circle", cx=str(x), cy=str(y), r="8", fill="none", stroke=_FILLS[cell.status])
        _text(svg, x, y + 4, SIGNS[cell.status], **{"text-anchor": "middle", "font-size": "11"})


def _legend(svg: ET.Element, words: Words) -> None:
    for n, status in enumerate(SIGNS):
        x, y = 12 + (n % _LEGEND) * 320, 16 + 24 * (n // _LEGEND)
        sample = Cell("", status, ("",) if status == "answered" else ())
        _cell(svg, sample, x, y - 4)
        _text(svg, x + 16, y, words.statuses.get(status, status))


def _short(words: str, most: int = 36) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _text(svg: ET.Element, x: int, y: int, words: str, **style: str) -> None:
    ET.SubElement(svg, "text", {"x": str(x), "y": str(y), **style}).text = words
