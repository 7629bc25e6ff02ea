"""The field as a picture: a row for each right, a column for each program; to be read without colour, too.

Each group of rows is a picture of its own under its own names of programs, and as narrow as a phone.
"""

import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from unicodedata import bidirectional
from xml.etree import ElementTree as ET

from wsrcode.report.field import Cell, FieldRow
from wsrcode.report.picture import Label

_NS = "http://www.w3.org/2000/svg"
_GROUNDS = {
    "answered": "#1b7f4b",
    "unverified": "#fff3c4",
    "left out": "#ece6f5",
    "left to law": "#e4ecf7",
    "silent": "#fbe3e1",
}
"""The ground of each sign: nearly those beside the words of the page, so they are read on white and on dark."""
_LIGHT, _DARK = "#ffffff", "#1a1a1a"
SIGNS = {"answered": "●", "unverified": "?", "left out": "–", "left to law": "§", "silent": "○"}
"""What stands for a status where there is no room for its word."""
_LEFT, _CELL, _LINE, _PAD, _DOT = 156, 23, 13, 9, 18
_LONG, _LINES = 23, 2
"""Letters of a line of a name, and how many lines it may take."""
_LETTER = 6.2
"""How far a letter of a program's name reaches up, all in all."""


@dataclass(frozen=True)
class Words:
    """What the picture says, in the reader's language."""

    title: str
    about: str
    programs: Mapping[str, Label]
    """The short name of each program."""
    rows: Mapping[tuple[str, str], Label]
    """The short name of each row, by group and id."""
    language: str = "en"
    direction: str = "ltr"
    number: Callable[[int], str] = str
    """Return how the language writes a number."""


def field_svg(rows: Sequence[FieldRow], words: Words) -> str:
    """Return the matrix of one group; text takes the colour of the page it stands on."""
    programs = [each.program for each in rows[0].cells] if rows else []
    heads = [_lines(words.programs.get(each, Label(each)).text) for each in programs]
    y = 10 + round(_LETTER * max((len(line) for each in heads for line in each), default=0))
    width = _LEFT + _CELL * len(programs) + 4
    svg = ET.Element("svg", xmlns=_NS, role="img")
    svg.set("font-family", "sans-serif")
    svg.set("font-size", "12")
    svg.set("fill", "currentColor")
    svg.set("style", f"min-width:{width * 4 // 5}px;max-width:{width * 5 // 4}px;width:100%;height:auto")
    ET.SubElement(svg, "title").text = words.title
    ET.SubElement(svg, "desc").text = words.about
    for n, (program, lines) in enumerate(zip(programs, heads, strict=True)):
        for line, name in enumerate(lines):
            x = _LEFT + _CELL * n + _CELL // 2 + 4 + (_LINE - 2) * line - 6 * (len(lines) - 1)
            place = {"transform": f"rotate(-90 {x} {y - 6})"}
            _text(svg, x, y - 6, words.programs.get(program, Label(program))._replace(text=name), words, **place)
    drawn: list[_Drawn] = []
    ruled = ""
    for row in rows:
        label = words.rows.get((row.group, row.id), Label(row.label))
        lines = _lines(label.text)
        height = _PAD + _LINE * len(lines)
        for line, told in enumerate(lines):
            _text(svg, 4, y + 14 + _LINE * line, label._replace(text=told), words)
        ruled += f"M4 {y + height}H{width - 4}"
        for n, each in enumerate(row.cells):
            sign = words.number(len(each.provisions)) if each.provisions else SIGNS[each.status]
            drawn.append(_Drawn(each, _LEFT + _CELL * n + _CELL // 2, y + height // 2, sign))
        y += height
    svg.set("viewBox", f"0 0 {width} {y + 4}")
    ET.SubElement(svg, "path", {"d": ruled, "stroke": "currentColor", "stroke-opacity": "0.25"})
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
                each.set("transform", f"rotate(90 {places[0]} {each.attrib['y']})")
        elif each.tag == "path":
            each.set("transform", f"matrix(-1 0 0 1 {width} 0)")


@dataclass(frozen=True)
class _Drawn:
    """A cell, and where its middle is."""

    cell: Cell
    x: int
    y: int
    sign: str
    """What stands in it."""


def _marks(svg: ET.Element, drawn: Sequence[_Drawn]) -> None:
    """Draw the cells; what looks alike is one line of dots, and a row of signs is one text: so they weigh little."""
    for status, ground in _GROUNDS.items():
        dots = "".join(f"M{each.x} {each.y}h.01" for each in drawn if each.cell.status == status)
        cap = "square" if status == "answered" else "round"
        paint = {"stroke": ground, "stroke-width": str(_DOT), "stroke-linecap": cap}
        ET.SubElement(svg, "path", {"d": dots, **paint})
    _signs(svg, [each for each in drawn if each.cell.provisions], fill=_LIGHT)
    _signs(svg, [each for each in drawn if not each.cell.provisions], fill=_DARK)


def _signs(svg: ET.Element, drawn: Sequence[_Drawn], **style: str) -> None:
    group = ET.SubElement(svg, "g", {"text-anchor": "middle", "font-size": "11", "font-weight": "bold", **style})
    # Of a text each letter has a place of its own, so a number of two digits is a text of its own.
    rows = groupby(drawn, key=lambda each: (each.y, each.x if len(each.sign) > 1 else 0))
    for (y, _), row in rows:
        cells = list(row)
        places = " ".join(str(each.x) for each in cells)
        ET.SubElement(group, "text", x=places, y=str(y + 4)).text = "".join(each.sign for each in cells)


def _lines(words: str) -> list[str]:
    """Return words on the lines that there is room for; the last one ends in dots where there are more."""
    return textwrap.wrap(words, _LONG, max_lines=_LINES, placeholder="…") or [""]


def _text(svg: ET.Element, x: int, y: int, label: Label, words: Words, **style: str) -> None:
    made = ET.SubElement(svg, "text", {"x": str(x), "y": str(y), **style})
    if label.language not in {"", words.language}:
        made.set("lang", label.language)
    made.text = label.text
