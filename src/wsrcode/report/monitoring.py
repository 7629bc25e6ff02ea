"""Which provisions fail most, whether more or less than the season before, and which nobody has proposed to change."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from xml.etree import ElementTree as ET

from wsrcode.model.monitoring import SeasonResult, added_up
from wsrcode.model.standard import Standard
from wsrcode.report.tables import Table

NOBODY = "nobody yet"
_SIGNS = {"rising": "▲", "falling": "▼", "the same": "=", "one season only": "·"}
_TREND = (
    "Breaches are counted in audits that looked at the provision. Rising and falling compare this share with the "
    "season before it that was audited; small numbers rise and fall by chance."
)
_PROPOSED = (
    "Proposed: an input that is open, or was made in the last season or later; a decision that no frozen revision "
    "holds yet; an amendment since the last frozen revision."
)


@dataclass(frozen=True)
class Standing:
    """How one provision did in its last season, and in the one before."""

    provision: str
    last: SeasonResult
    before: SeasonResult | None
    proposed: tuple[str, ...]
    """What was proposed to change about it; nothing when nobody did."""

    @property
    def share(self) -> Fraction:
        """The share of audits that found it broken."""
        return _share(self.last)

    @property
    def trend(self) -> str:
        """Whether it fails more often than the season before."""
        if self.before is None or not self.last.audits:
            return "one season only"
        then = _share(self.before)
        return "the same" if then == self.share else "rising" if then < self.share else "falling"

    @property
    def neglected(self) -> bool:
        """Say whether it fails and nobody has proposed to change anything about it."""
        return bool(self.last.failures) and not self.proposed


def standings(standard: Standard, elsewhere: Mapping[str, Sequence[str]]) -> list[Standing]:
    """Return the provisions that results are known of, the one that fails most first.

    `elsewhere` names, for each provision, what was proposed outside the inputs: amendments and decisions.
    """
    became = {old: each.id for each in standard.provisions.values() for old in each.replaces}
    results = added_up(standard.monitoring, became)
    newest = max((each.begins for each in results), default=0)
    found = []
    for name in dict.fromkeys(each.provision for each in results):
        own = sorted((each for each in results if each.provision == name), key=lambda each: each.season)
        audited = [each for each in own[:-1] if each.audits]
        proposed = (*_inputs(standard, name, newest), *elsewhere.get(name, ()))
        found.append(Standing(name, own[-1], audited[-1] if audited else None, proposed))
    return sorted(found, key=lambda each: (-each.share, -each.last.breaches, -each.last.complaints, each.provision))


def findings_table(standard: Standard, elsewhere: Mapping[str, Sequence[str]]) -> Table:
    """Return the results in words."""
    every = standings(standard, elsewhere)
    neglected = [each.provision for each in every if each.neglected]
    none = () if every else (f"{standard.folder}/findings.csv is not there, or holds no row yet.",)
    failing = (f"Fail, and nobody has proposed a change: {', '.join(neglected) or 'none'}.",) if every else ()
    return Table(
        title=f"{standard.program.name}: what audits and complaints showed",
        about=(standard.program.label, _TREND, _PROPOSED, *none, *failing),
        head=("provision", "tier", "season", "broken", "season before", "trend", "complaints", "put right", "proposed"),
        rows=tuple(_row(standard, each) for each in every),
    )


def findings_svg(standard: Standard, elsewhere: Mapping[str, Sequence[str]]) -> str:
    """Return the same as a picture that can be read without colour and by a screen reader."""
    every = standings(standard, elsewhere)
    svg = _canvas(standard, every)
    for n, each in enumerate(every):
        _draw(svg, standard, each, 72 + n * _ROW)
    return ET.tostring(svg, encoding="unicode") + "\n"


def _inputs(standard: Standard, name: str, since: int) -> Iterator[str]:
    """Yield the inputs that ask for a change now; what was answered before the season cannot be about its results."""
    for key, each in sorted(standard.inputs.items()):
        is_open = each.outcome is None or each.outcome.decision == "deferred"
        if name in each.about and (is_open or int(each.date[:4]) >= since):
            yield f"input {key}"


def _row(standard: Standard, each: Standing) -> tuple[str, ...]:
    provision = standard.provisions.get(each.provision)
    return (
        f"{standard.numbers.get(each.provision, '?')} {each.provision}",
        provision.tier if provision else "no longer in the code",
        each.last.season,
        _told(each.last),
        f"{_told(each.before)} in {each.before.season}" if each.before else "",
        each.trend,
        str(each.last.complaints),
        f"{each.last.cured} of {each.last.failures}",
        ", ".join(each.proposed) or NOBODY,
    )


def _told(result: SeasonResult) -> str:
    if not result.audits:
        return "not audited"
    return f"{result.breaches} of {result.audits} ({_percent(_share(result))} %)"


def _share(result: SeasonResult) -> Fraction:
    return Fraction(result.breaches, result.audits or 1)


def _percent(share: Fraction) -> str:
    return (
        str(round(share * 100)) if share in {0, 1} or Fraction(1, 100) <= share <= Fraction(99, 100) else _edge(share)
    )


def _edge(share: Fraction) -> str:
    # One breach in a thousand audits is not none, and 999 are not all.
    return "under 1" if share < Fraction(1, 2) else "over 99"


# ---------------------------------------------------------------------------------------------------------------------
# The picture

_ROW, _LEFT, _BAR, _WIDTH = 26, 300, 280, 1000
_INK, _FILL, _ALARM = "#1a1a1a", "#4a6fa5", "#b3261e"


def _canvas(standard: Standard, every: Sequence[Standing]) -> ET.Element:
    height = 84 + _ROW * max(len(every), 1)
    svg = ET.Element("svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {_WIDTH} {height}", role="img")
    svg.set("style", "max-width:100%;height:auto")
    svg.set("font-family", "sans-serif")
    svg.set("font-size", "13")
    ET.SubElement(svg, "title").text = f"{standard.program.name}: share of audits that found a provision broken"
    ET.SubElement(svg, "desc").text = " ".join(_in_words(each) for each in every) or "No results are known."
    ET.SubElement(svg, "rect", width=str(_WIDTH), height=str(height), fill="#ffffff")
    _text(svg, 8, 24, f"{standard.program.name}: share of audits that found it broken", **{"font-weight": "bold"})
    legend = "; ".join(f"{sign} {word}" for word, sign in _SIGNS.items())
    _text(svg, 8, 46, f"{legend}; | season before; ! nobody has proposed a change")
    return svg


def _in_words(each: Standing) -> str:
    nobody = ", nobody has proposed a change" if each.neglected else ""
    return f"{each.provision}: {_told(each.last)} in {each.last.season}, {each.trend}{nobody}."


def _draw(svg: ET.Element, standard: Standard, each: Standing, y: int) -> None:
    colour = _ALARM if each.neglected else _FILL
    _text(svg, 8, y, f"{standard.numbers.get(each.provision, '?')} {each.provision}"[:44])
    _bar(svg, y, _BAR, "none", stroke="#767676")
    _bar(svg, y, float(each.share * _BAR), colour)
    if each.before:
        x = str(round(_LEFT + float(_share(each.before) * _BAR), 1))
        ET.SubElement(svg, "line", {"x1": x, "x2": x, "y1": str(y - 14), "y2": str(y + 5), "stroke": _INK} | _THICK)
    told = f"{_SIGNS[each.trend]} {_told(each.last)}, complaints: {each.last.complaints}, {each.last.season}"
    _text(svg, _LEFT + _BAR + 12, y, f"{'! ' if each.neglected else ''}{told}", fill=_ALARM if each.neglected else _INK)


_THICK = {"stroke-width": "3"}


def _bar(svg: ET.Element, y: int, width: float, fill: str, stroke: str = "none") -> None:
    place = {"x": str(_LEFT), "y": str(y - 12), "width": str(round(width, 1)), "height": "15"}
    ET.SubElement(svg, "rect", place | {"fill": fill, "stroke": stroke})


def _text(svg: ET.Element, x: int, y: int, words: str, **style: str) -> None:
    made = ET.SubElement(svg, "text", {"x": str(x), "y": str(y), "fill": _INK} | style)
    made.text = words
