"""Reports as pictures: SVG without scripts or fonts, for a phone, a screen reader, and eyes that see no colour.

Every colour has a sign beside it, every picture a title and a description, and the page around it the same as a table.
"""

import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree import ElementTree as ET

from wsrcode.model.standard import Corpus, Standard
from wsrcode.report.coverage import STATUSES, coverage
from wsrcode.report.floor import Row as FloorRow
from wsrcode.report.floor import floor_rows

_NS = "http://www.w3.org/2000/svg"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_GOOD, _LAW, _OPEN, _BAD = "#1b7f4b", "#3b5f94", "#7a5d00", "#b3261e"
_FILLS = {
    "answered": _GOOD, "above": _GOOD, "fills-gap": _GOOD, "same": _LAW, "refers": _LAW, "left to law": _LAW,
    "unverified": _OPEN, "could not compare": _OPEN, "silent": _BAD, "below": _BAD,
}  # fmt: skip
_SIGNS = {
    "answered": "●", "above": "▲", "fills-gap": "+", "same": "=", "refers": "→", "left to law": "§",
    "unverified": "?", "could not compare": "≈", "silent": "○", "below": "▼",
}  # fmt: skip
STANDINGS = (
    "below", "could not compare", "above", "same", "fills-gap", "refers", "unverified", "left to law", "silent",
)  # fmt: skip
"""How the code may stand to a rule of law; where it does so in several ways, the first of these is drawn."""
_WIDTH, _LINE, _CELL, _GAP, _WRAP = 340, 19, 15, 4, 43
"""As wide as a phone shows it whole, with letters that are as large as those of its page."""
_INK = "#1a1a1a"


class Label(NamedTuple):
    """Words of a picture, and their language where that is not its own."""

    text: str
    language: str = ""


@dataclass(frozen=True, eq=False)
class Legend:
    """The words of a picture in one language."""

    title: Callable[[Standard], str]
    about: str
    """With the blanks {total} and {counts}."""
    words: Mapping[str, str]
    """By status or standing."""
    one: str
    """What one square stands for."""
    label: Callable[[str, str, str], Label]
    """Return what a row is called, from its group, its id, and its name in English."""
    group: Callable[[str], Label]
    excluded: str = "the law leaves workers out"
    language: str = "en"
    direction: str = "ltr"
    number: Callable[[int], str] = str
    """Return how the language writes a number."""
    colon: str = ":"
    """As the language writes it, with the space that belongs to it."""


COVERAGE = Legend(
    title=lambda standard: f"{standard.program.name}: coverage of rights",
    about="Of {total} rights: {counts}. The table below says the same in words.",
    words={each: each for each in STATUSES},
    one="one provision",
    label=lambda group, name, label: Label(label if group == "forced labour" else f"{name}  {label}"),
    group=Label,
)
FLOOR = Legend(
    title=lambda standard: f"{standard.program.name}: the code beside the law",
    about="Of {total} rules of law: {counts}. The table below says the same in words.",
    words={each: each.replace("-", " ") for each in STANDINGS},
    one="one rule of law",
    label=lambda _group, _name, label: Label(label),
    group=Label,
)


def coverage_svg(corpus: Corpus, standard: Standard, legend: Legend = COVERAGE) -> str:
    """Return the matrix of rights: for each, who answers it, and a square for each provision that does."""
    rows = coverage(corpus, standard)
    drawing = _Drawing(legend, legend.title(standard), Counter(each.status for each in rows), STATUSES)
    group = ""
    for row in rows:
        if row.group != group:
            group = row.group
            drawing.heading(legend.group(group))
        told = legend.label(row.group, row.id, row.label)
        drawing.text(told.text, language=told.language)
        drawing.status(row.status, len(row.provisions))
        if row.excluded:
            drawing.text(f"{_SIGNS['silent']} {legend.excluded}", fill=_BAD, bold=True)
        drawing.gap()
    return drawing.svg()


def floor_svg(corpus: Corpus, standard: Standard, legend: Legend = FLOOR) -> str:
    """Return the matrix of the law: for each place a square for each rule, signed by how the code stands to it."""
    standings = _standings(floor_rows(corpus, standard))
    found = Counter(each for place in standings.values() for each in place)
    drawing = _Drawing(legend, legend.title(standard), found, STANDINGS)
    for place, cells in standings.items():
        drawing.heading(legend.group(place))
        drawing.cells(cells)
        drawing.gap()
    return drawing.svg()


def _standings(rows: Iterable[FloorRow]) -> dict[str, list[str]]:
    """Return, by place, how the code stands to each rule of law: the worst where it does so in several ways."""
    found: dict[str, dict[str, list[FloorRow]]] = {}
    for row in rows:
        found.setdefault(row.place, {}).setdefault(row.floor.id, []).append(row)
    return {place: sorted(map(_first, laws.values()), key=STANDINGS.index) for place, laws in found.items()}


def _first(rows: Sequence[FloorRow]) -> str:
    told = {each.standing if each.printable or not each.provision else "unverified" for each in rows}
    return next(each for each in STANDINGS if each in told)


@dataclass(eq=False)
class _Drawing:
    """Sets line under line, from the side where the language begins."""

    legend: Legend
    title: str
    counts: Mapping[str, int]
    order: Sequence[str]
    y: int = 24
    made: list[ET.Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        for each in self.order:
            if self.counts.get(each):
                self.text(self._counted(each, self.counts[each]), fill=_FILLS[each], bold=True)
        self.text(f"■ {self.legend.one}")
        self.gap()

    def _word(self, status: str) -> str:
        return self.legend.words[status]

    def _counted(self, status: str, count: int) -> str:
        told = f"{_SIGNS[status]} {self._word(status)}"
        return f"{told}{self.legend.colon} {self.legend.number(count)}" if count else told

    def heading(self, words: Label) -> None:
        """Set a heading."""
        self.y += _LINE // 2
        self.text(words.text, language=words.language, bold=True, size=15)

    def text(self, words: str, *, language: str = "", fill: str = _INK, bold: bool = False, size: int = 13) -> None:
        """Set words, on as many lines as they need."""
        for line in textwrap.wrap(words, _WRAP * 13 // size) or [""]:
            self._line(8, Label(line, language), fill=fill, bold=bold, size=size)
            self.y += _LINE

    def status(self, status: str, count: int) -> None:
        """Set a status, and below it a square for each that has it."""
        self.text(self._counted(status, count), fill=_FILLS[status], bold=True)
        if count:
            self.cells([status] * count, signed=False)

    def cells(self, cells: Sequence[str], *, signed: bool = True) -> None:
        """Set squares, each with its sign; those of one colour are one shape, and the signs of a line are one text."""
        step = _CELL + _GAP
        in_line = (_WIDTH - 16) // step
        shapes: dict[str, str] = {}
        signs: dict[int, list[tuple[int, str]]] = {}
        for n, status in enumerate(cells):
            x, y = 8 + n % in_line * step, self.y - _CELL + 3 + n // in_line * step
            at = x if self.legend.direction == "ltr" else _WIDTH - x - _CELL
            shapes[status] = shapes.get(status, "") + f"M{at} {y}h{_CELL}v{_CELL}h-{_CELL}z"
            signs.setdefault(y, []).append((at + _CELL // 2, _SIGNS[status]))
        self.made += [ET.Element("path", d=shape, fill=_FILLS[status]) for status, shape in shapes.items()]
        if signed:
            group = ET.Element("g", attrib={"fill": "#fff", "font-size": "11", "text-anchor": "middle"})
            for y, line in signs.items():
                places = " ".join(str(at) for at, _ in line)
                ET.SubElement(group, "text", x=places, y=str(y + 12)).text = "".join(sign for _, sign in line)
            self.made.append(group)
        self.y += (len(cells) - 1) // in_line * step + step

    def gap(self) -> None:
        """Leave room."""
        self.y += 6

    def _line(self, x: int, words: Label, *, fill: str, bold: bool, size: int) -> None:
        at = x if self.legend.direction == "ltr" else _WIDTH - x
        made = ET.Element("text", x=str(at), y=str(self.y))
        if fill != _INK:
            made.set("fill", fill)
        if bold:
            made.set("font-weight", "bold")
        if size != 13:  # noqa: PLR2004 - the size of the whole
            made.set("font-size", str(size))
        made.text = words.text
        if words.language not in {"", self.legend.language}:
            made.set("lang", words.language)
            if self.legend.direction == "rtl":
                made.text = f"\u2066{words.text}\u2069"
        self.made.append(made)

    def svg(self) -> str:
        """Return the picture."""
        svg = ET.Element("svg", xmlns=_NS, viewBox=f"0 0 {_WIDTH} {self.y + 4}", role="img")
        svg.set("style", f"width:100%;max-width:{_WIDTH * 3 // 2}px;height:auto")
        svg.set("font-family", "sans-serif")
        svg.set("font-size", "13")
        svg.set("fill", _INK)
        svg.set(_XML_LANG, self.legend.language)
        svg.set("direction", self.legend.direction)
        number = self.legend.number
        counts = ", ".join(f"{self._word(each)} {number(self.counts.get(each, 0))}" for each in self.order)
        ET.SubElement(svg, "title").text = self.title
        about = self.legend.about.format(total=number(sum(self.counts.values())), counts=counts)
        ET.SubElement(svg, "desc").text = about
        ET.SubElement(svg, "rect", width=str(_WIDTH), height=str(self.y + 4), fill="#fff")
        svg.extend(self.made)
        return ET.tostring(svg, encoding="unicode") + "\n"
