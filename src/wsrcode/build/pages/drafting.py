"""What pages for drafters need beside the corpus: the revisions, the marked words, and where to propose a change."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import quote, urlencode

from wsrcode.model.amendment import Amendment
from wsrcode.model.standard import Standard


class Span(Protocol):
    """Words that two texts share, or that one of them lacks."""

    @property
    def op(self) -> str:
        """`same`, `deleted` or `inserted`."""

    @property
    def text(self) -> str:
        """With the space before it, where there is one."""


@dataclass(frozen=True)
class Whole:
    """A text that is shown whole, because nobody compared it word by word."""

    op: str
    text: str


def one_after_the_other(old: str, new: str) -> tuple[Span, ...]:
    """Return the old text as deleted and the new one as inserted."""
    return tuple(Whole(op, text) for op, text in (("deleted", old), ("inserted", new)) if text)


@dataclass(frozen=True, eq=False)
class Turn:
    """What changed from one revision to the next; the last step leads to the text as it stands now."""

    old: Standard
    new: Standard
    amendments: tuple[Amendment, ...]
    released: bool = True
    """False where the newer text is the one that is being worked on."""

    def of(self, provision: str) -> tuple[Amendment, ...]:
        """Return the amendments of a provision, and of what touches it."""
        return tuple(each for each in self.amendments if each.provision == provision or provision in each.touches)


@dataclass(frozen=True)
class Repository:
    """Where the files can be changed and where people can say what should change; empty where nobody said."""

    edit: str = ""
    """What stands before a file's path: `https://host/owner/codes/edit/main/`."""
    issues: str = ""
    """The page that opens a form: `https://host/owner/codes/issues/new`."""
    forms: frozenset[str] = frozenset()
    """The forms that are there: `input-worker.es.yml`."""

    def editing(self, file: str) -> str:
        """Return where a file is edited."""
        return f"{self.edit}{quote(file)}" if self.edit else ""

    def form(self, kind: str, language: str, **filled: str) -> str:
        """Return where the form of a kind of people opens, in a language or else in English."""
        names = (f"input-{kind}.{each}.yml" for each in (language, "en"))
        name = next((each for each in names if each in self.forms), "")
        return f"{self.issues}?{urlencode({'template': name, **filled})}" if self.issues and name else ""


@dataclass(frozen=True, eq=False)
class Drafting:
    """What the pages for drafters show; everything may be left out."""

    turns: Mapping[str, tuple[Turn, ...]] = field(default_factory=dict)
    """The steps from revision to revision, by program, the oldest first."""
    marked: Callable[[str, str], tuple[Span, ...]] = one_after_the_other
    """Two texts as one, word by word."""
    repository: Repository = Repository()
