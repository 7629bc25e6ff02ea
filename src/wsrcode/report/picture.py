"""Coverage as a picture: an SVG that can be read without colour and by a screen reader."""

from xml.etree import ElementTree as ET

from wsrcode.model.standard import Corpus, Standard
from wsrcode.report.coverage import STATUSES, coverage

_NS = "http://www.w3.org/2000/svg"
_FILLS = {"answered": "#1b7f4b", "unverified": "#8a6d00", "left to law": "#4a6fa5", "silent": "#b3261e"}
_SIGNS = {"answered": "●", "unverified": "?", "left to law": "§", "silent": "○"}
_ROW, _LEFT, _WIDTH, _CELL, _GAP = 22, 330, 900, 14, 4


def coverage_svg(corpus: Corpus, standard: Standard) -> str:
    """Return the matrix: a row for each right, a mark for each provision that answers it."""
    rows = coverage(corpus, standard)
    height = 70 + _ROW * (len(rows) + len({row.group for row in rows}))
    counts = ", ".join(f"{sum(row.status == each for row in rows)} {each}" for each in STATUSES)
    svg = ET.Element("svg", xmlns=_NS, viewBox=f"0 0 {_WIDTH} {height}", role="img", style="max-width:100%;height:auto")
    svg.set("font-family", "sans-serif")
    svg.set("font-size", "13")
    ET.SubElement(svg, "title").text = f"{standard.program.name}: coverage of rights"
    ET.SubElement(svg, "desc").text = f"Of {len(rows)} rights: {counts}. The table below says the same in words."
    ET.SubElement(svg, "rect", width=str(_WIDTH), height=str(height), fill="#ffffff")
    _legend(svg)
    y, group = 60, ""
    for row in rows:
        if row.group != group:
            group = row.group
            _text(svg, 8, y, group, weight="bold")
            y += _ROW
        _text(svg, 20, y, f"{row.id}  {row.label}"[:52] if row.group != "forced labour" else row.label)
        _text(svg, _LEFT, y, f"{_SIGNS[row.status]} {row.status}", fill=_FILLS[row.status], weight="bold")
        for n in range(len(row.provisions)):
            x = _LEFT + 110 + n * (_CELL + _GAP)
            if x + _CELL < _WIDTH:
                ET.SubElement(
                    svg, "rect", x=str(x), y=str(y - 11), width=str(_CELL), height=str(_CELL), fill=_FILLS["answered"]
                )
        if row.excluded:
            _text(svg, _WIDTH - 8, y, "law leaves workers out", fill=_FILLS["silent"], anchor="end")
        y += _ROW
    return ET.tostring(svg, encoding="unicode") + "\n"


def _legend(svg: ET.Element) -> None:
    for n, status in enumerate(STATUSES):
        _text(svg, 20 + n * 140, 24, f"{_SIGNS[status]} {status}", fill=_FILLS[status], weight="bold")
    _text(svg, 20 + len(STATUSES) * 140, 24, "■ one provision", fill=_FILLS["answered"])


def _text(svg: ET.Element, x: int, y: int, words: str, **style: str) -> None:
    made = ET.SubElement(svg, "text", x=str(x), y=str(y), fill=style.get("fill", "#1a1a1a"))
    made.set("font-weight", style.get("weight", "normal"))
    made.set("text-anchor", style.get("anchor", "start"))
    made.text = words
