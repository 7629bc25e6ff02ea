"""What a process that builds several times, or in several languages, keeps from one build for the next."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from wsrcode.build.pages.again import Built, Redrawing
from wsrcode.model.standard import Standard
from wsrcode.site.reports import Report
from wsrcode.site.shared import Shared, shared

Pictures = dict[str, tuple[Report, dict[str, str]]]
"""By program, with the report that they show."""


@dataclass
class InLanguage:
    """What was drawn in one language."""

    of: Shared
    """What it was drawn from."""
    redrawing: Redrawing = field(default_factory=Redrawing)
    pictures: Pictures = field(default_factory=dict)


@dataclass
class Memory:
    """What is kept; empty at first, and again when another project is built."""

    shared: Shared | None = None
    drawn: dict[str, InLanguage] = field(default_factory=dict)
    """By language."""
    built: dict[str, Built] = field(default_factory=dict)
    """What the pages that a live server shows were built from, by language."""
    shown: dict[str, Path] = field(default_factory=dict)
    """Where a live server shows them, by language."""
    good: dict[str, Standard] = field(default_factory=dict)
    """The last good text of each program."""
    between: Callable[[], None] = lambda: None
    """Called between two pages, for whoever has something else to do; it may raise and so end the build."""

    def look(self, root: Path, *, live: bool) -> Shared:
        """Return what all languages of a project share, as its files are now."""
        if self.shared and (self.shared.root, self.shared.live) != (root, live):
            self.shared = None
            for each in (self.drawn, self.built, self.shown, self.good):
                each.clear()
        self.shared = shared(root, self.good, self.shared, live=live)
        return self.shared
