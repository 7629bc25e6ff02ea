"""Instruments (ILO conventions, protocols, recommendations; the UDHR) and citations of a place in one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import Annotated, Any

from pydantic import BeforeValidator, InstanceOf, PlainSerializer
from pydantic.json_schema import WithJsonSchema

HOW = "write ILO C181 art. 7(1), ILO R203 para. 4, ILO MLC2006 Std A2.3 or UDHR art. 23(4)"
_NUMBER = r"[AB]?(?:0|[1-9][0-9]{0,2})(?:\.[1-9][0-9]?){0,3}|[IVX]{1,5}"
_ILO = re.compile(
    r"ILO (?P<id>[CPR][0-9]{1,3}|MLC2006)"
    rf"(?: (?P<kind>art\.|para\.|Std|Reg\.|Gdl) (?P<number>{_NUMBER})(?P<sub>(?:\([0-9a-z]{{1,5}}\)){{0,4}}))?\Z"
)
_UDHR = re.compile(r"UDHR(?: (?P<kind>art\.) (?P<number>0|[1-9][0-9]?)(?P<sub>(?:\([0-9]{1,2}\))?))?\Z")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI")
# The Maritime Labour Convention's five titles and how many regulations each has; standards and guidelines follow them.
_MARITIME = {1: 4, 2: 8, 3: 2, 4: 5, 5: 3}
_MARITIME_LETTERS = {"Std": "A", "Reg.": "", "Gdl": "B"}


@dataclass(frozen=True, order=True)
class Citation:
    """A place in an instrument, such as `ILO C181 art. 7(1)`."""

    instrument: str
    """The register's id: `C181`, `P029`, `R203`, `MLC2006`, `UDHR`."""
    kind: str = ""
    """`art.`, `para.`, `Std`, `Reg.`, `Gdl`, or nothing when the whole instrument is cited."""
    number: str = ""
    sub: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return the citation in its normal form."""
        name = "UDHR" if self.instrument == "UDHR" else f"ILO {self.instrument}"
        return f"{name} {self.place}" if self.place else name

    @property
    def place(self) -> str:
        """The place alone: `art. 7(1)`; nothing when the whole instrument is cited."""
        number = f"{self.kind} {self.number}" if self.number else ""
        return number + "".join(f"({each})" for each in self.sub)


def citation(text: str) -> Citation:
    """Read a citation; raise ValueError that says how to write one."""
    return _read(" ".join(text.split()))


@cache
def _read(text: str) -> Citation:
    form = _UDHR.match(text) or _ILO.match(text)
    if not form:
        raise ValueError(f"{text[:60]!r} is not a citation; {HOW}")
    named = form.groupdict()
    letters = named.get("id") or "UDHR"
    if re.fullmatch(r"[CPR][0-9]+", letters):
        letters = f"{letters[0]}{int(letters[1:]):03d}"
    sub = tuple(re.findall(r"\(([^)]+)\)", named.get("sub") or ""))
    return Citation(letters, named.get("kind") or "", named.get("number") or "", sub)


def _written(value: Any) -> Any:
    if isinstance(value, Citation):
        return value
    if isinstance(value, str):
        return citation(value)
    raise ValueError(HOW)


Ground = Annotated[
    InstanceOf[Citation],
    BeforeValidator(_written),
    PlainSerializer(str, return_type=str),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": r"^(ILO ([CPR][0-9]{1,3}|MLC2006)|UDHR)( |$)",
            "description": "A place in an instrument: ILO C181 art. 7(1), ILO R203 para. 4, UDHR art. 23(4).",
        }
    ),
]
"""A citation in a file."""


@dataclass(frozen=True)
class Instrument:
    """A row of the register."""

    id: str
    kind: str
    """`convention`, `protocol`, `recommendation` or `declaration`."""
    title: Mapping[str, str]
    """Official title per language; English always."""
    status: str = ""
    """As NORMLEX words it (`up-to-date`, `outdated`, `abrogated`, …); empty when not established."""
    articles: int = 0
    """How many articles it has; 0 when the register does not say."""
    fundamental: bool = False
    ratified_by_us: bool = False
    subject: str = ""
    paragraphs: Mapping[int, int] | None = None
    """For the UDHR: numbered paragraphs per article; 0 means the article is one block."""


@dataclass(frozen=True)
class Registers:
    """The instruments that may be cited, and the UDHR's short labels."""

    instruments: Mapping[str, Instrument]
    udhr_labels: Mapping[int, Mapping[str, str]]

    def problem(self, cited: Citation) -> str | None:
        """Return why the citation cannot stand, or None when the place exists and is in force."""
        known = self.instruments.get(cited.instrument)
        if known is None:
            close = get_close_matches(cited.instrument, self.instruments, n=1, cutoff=0.6)
            hint = f"; did you mean {close[0]}?" if close else ""
            return f"{cited} names an instrument that is not in the register{hint}"
        if known.status in {"withdrawn", "abrogated"}:
            return f"{cited} rests on an instrument that is {known.status}; cite the one that replaced it"
        return _missing_place(cited, known)

    def doubt(self, cited: Citation) -> str | None:
        """Return what to be careful about: an outdated, interim or unsettled instrument."""
        known = self.instruments.get(cited.instrument)
        if known is None or known.status in {"up-to-date", "withdrawn", "abrogated", "no conclusions"}:
            return None
        if not known.status:
            return f"{cited} has no established status in the register; see whether it is still in force"
        return f"{cited} is marked {known.status!r} in the register; prefer an up-to-date instrument"


def _missing_place(cited: Citation, known: Instrument) -> str | None:
    if not cited.number or known.id == "MLC2006":
        return _missing_in_maritime(cited) if cited.number else None
    if cited.kind in _MARITIME_LETTERS:
        return f"{cited}: only ILO MLC2006 has standards, regulations and guidelines"
    wanted, parts = ("para.", "paragraphs") if known.kind == "recommendation" else ("art.", "articles")
    if cited.kind != wanted:
        return f"{cited}: a {known.kind} is divided into {parts}; write {wanted}"
    if not cited.number.isdigit() or int(cited.number) == 0:
        return f"{cited}: there is no {parts[:-1]} {cited.number}"
    if known.articles and int(cited.number) > known.articles:
        return f"{cited}: {known.id} has {known.articles} articles"
    return _missing_paragraph(cited, known)


def _missing_paragraph(cited: Citation, known: Instrument) -> str | None:
    if known.paragraphs is None or not cited.sub:
        return None
    count = known.paragraphs.get(int(cited.number), 0)
    if cited.sub[0] in {str(number) for number in range(1, count + 1)}:
        return None
    return f"{cited}: article {cited.number} has {count or 'no'} numbered paragraphs"


def _missing_in_maritime(cited: Citation) -> str | None:
    how = f"{cited}: write Std A2.3, Reg. 2.3, Gdl B2.3 or art. III"
    if cited.kind == "art.":
        return None if cited.number in _ROMAN else f"{how}; its articles are numbered I to {_ROMAN[-1]}"
    letter = _MARITIME_LETTERS.get(cited.kind)
    place = re.fullmatch(rf"{letter}([1-9])\.([0-9]+)(?:\.[0-9]+)*", cited.number) if letter is not None else None
    if place is None:
        return how
    title, regulation = int(place[1]), int(place[2])
    return None if regulation <= _MARITIME.get(title, 0) else f"{cited}: there is no regulation {title}.{regulation}"
