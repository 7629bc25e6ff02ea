"""What a page is, and what the kinds of page are written from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as made
from pathlib import Path
from typing import Protocol

from wsrcode.build.pages.drafting import Drafting
from wsrcode.build.pages.revised import Revision, Step
from wsrcode.model.finding import Finding
from wsrcode.model.law import Floor


@dataclass(frozen=True)
class Page:
    """One page of the site, as Markdown."""

    path: str
    """From the top of its language: `fair-food/parts/heat.md`."""
    markdown: str
    title: str
    program: str = ""
    """The program it belongs to; empty for pages about the whole site."""
    rank: int = 0
    """Where it stands among the pages of its program."""
    listed: bool = True
    """Whether the menu names it; a page that it does not name is reached from others, and costs them nothing."""


class CoverageRow(Protocol):
    """A right and who answers it, as the coverage report tells it."""

    @property
    def group(self) -> str:
        """`ILO`, `UDHR` or `forced labour`."""

    @property
    def id(self) -> str:
        """An instrument, `UDHR art. 23`, or an indicator."""

    @property
    def provisions(self) -> tuple[str, ...]:
        """Provisions that answer it."""

    @property
    def unverified(self) -> tuple[str, ...]:
        """Provisions that would, were they verified."""

    @property
    def law(self) -> tuple[str, ...]:
        """Floors of law about it."""

    @property
    def excluded(self) -> tuple[str, ...]:
        """Rules by which the law leaves these workers out."""

    @property
    def status(self) -> str:
        """`answered`, `unverified`, `left to law` or `silent`."""


class FieldCell(Protocol):
    """What one program says to a row of the field."""

    @property
    def program(self) -> str:
        """The program's id."""

    @property
    def status(self) -> str:
        """`answered`, `unverified`, `left out`, `left to law` or `silent`."""

    @property
    def provisions(self) -> tuple[str, ...]:
        """Provisions that answer it."""


class FieldRow(Protocol):
    """A right, an instrument or a subject, and what every program says to it."""

    @property
    def group(self) -> str:
        """`ILO`, `more ILO`, `UDHR`, `forced labour` or `subject`."""

    @property
    def id(self) -> str:
        """An instrument, `UDHR art. 23`, an indicator or a subject."""

    @property
    def cells(self) -> Sequence[FieldCell]:
        """What each program says, in the same order in every row."""


class FloorRow(Protocol):
    """A floor of law and how the code stands to it, as the floor report tells it."""

    @property
    def place(self) -> str:
        """The jurisdiction."""

    @property
    def floor(self) -> Floor:
        """The rule of law."""

    @property
    def provision(self) -> str:
        """The provision's id, or nothing."""

    @property
    def standing(self) -> str:
        """`above`, `same`, `below`, `left to law` and the like."""

    @property
    def printable(self) -> bool:
        """Whether the provision may be shown."""


@dataclass(frozen=True)
class Tongue:
    """A language that the site is built in, as people who read it find it."""

    tag: str
    name: str
    """Its own name for itself."""
    dir: str
    about: str
    """What its pages are about, in its own words."""
    top: str
    """The address of its first page, from the top of this language's pages."""


@dataclass(frozen=True)
class Download:
    """A file that the build made."""

    path: str
    """Below dist/: `fair-food/booklets/fair-food-booklet-es.pdf`."""
    size: int


def _no_icon(_: str) -> str:
    return ""


@dataclass(frozen=True, eq=False)
class Around:
    """What a page shows beside the corpus; everything may be left out."""

    templates: tuple[Path, ...] = ()
    """Template folders, the project's own first; none means those of the package."""
    names: Mapping[str, str] = made(default_factory=dict)
    """Languages' own names for themselves: `{"es": "Español"}`."""
    coverage: Mapping[str, tuple[CoverageRow, ...]] = made(default_factory=dict)
    """The coverage report, by program."""
    floor: Mapping[str, tuple[FloorRow, ...]] = made(default_factory=dict)
    """The floor report, by program."""
    revisions: Mapping[str, tuple[Revision, ...]] = made(default_factory=dict)
    """The frozen texts, by program, the oldest first."""
    steps: Mapping[str, tuple[Step, ...]] = made(default_factory=dict)
    """What was compared, by program."""
    address: str = ""
    """Where the top of this language will stand, with a slash at its end; empty where nobody has said."""
    field: tuple[FieldRow, ...] = ()
    """All programs side by side."""
    fragments: Mapping[str, str] = made(default_factory=dict)
    """Markdown or SVG of our own making, by the path of the page that it is put at the end of; never anybody's text."""
    downloads: Mapping[str, tuple[Download, ...]] = made(default_factory=dict)
    """By program."""
    tongues: tuple[Tongue, ...] = ()
    """The languages of the whole site."""
    files: str = "downloads/"
    """The address of the downloads, from the top of this language's pages."""
    findings: tuple[Finding, ...] = ()
    """Shown where they belong; none on a published site."""
    drafting: Drafting = made(default_factory=Drafting)
    """What drafters see."""
    icon: Callable[[str], str] = _no_icon
    """An icon's SVG by its name; nothing when there is none."""
