"""Adopted texts as pages show them: each revision whole, and what a later one changed."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Protocol

from wsrcode.model.amendment import Amendment, Effect
from wsrcode.model.edition import Edition
from wsrcode.model.revision import Frozen
from wsrcode.model.standard import Corpus, Standard


class Line(Protocol):
    """One paragraph of a text, as the paper of a code states it."""

    @property
    def style(self) -> str:
        """`Title`, `Heading 1`, `Heading 2`, `Normal`, `List Bullet`, `List Bullet 2`."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def language(self) -> str:
        """The language they really are in."""

    @property
    def pieces(self) -> Sequence[tuple[str, str]]:
        """The language and the words of each piece, where it is put together from several languages."""


class Block(Protocol):
    """Paragraphs that belong together."""

    @property
    def key(self) -> str:
        """`provisions/heat-rest`."""

    @property
    def lines(self) -> Sequence[Line]:
        """The paragraphs."""


class Span(Protocol):
    """Words that two texts share, or that one of them lacks."""

    @property
    def op(self) -> str:
        """`same`, `deleted` or `inserted`."""

    @property
    def text(self) -> str:
        """The words, with the space before them."""


class Marked(Protocol):
    """One paragraph of two texts."""

    @property
    def style(self) -> str:
        """As of a line."""

    @property
    def old(self) -> str | None:
        """The language of the earlier words; None where they are not in it."""

    @property
    def new(self) -> str | None:
        """The language of the later words."""

    @property
    def spans(self) -> Sequence[Span]:
        """What is the same, deleted and inserted."""


@dataclass(frozen=True, eq=False)
class Revision:
    """A frozen text, whole."""

    frozen: Frozen
    standard: Standard
    corpus: Corpus
    """What it was frozen with, beside the law floors of now."""
    blocks: tuple[Block, ...]
    """Its paragraphs in the language of the pages."""
    downloads: Mapping[str, str] = field(default_factory=dict)
    """Its data below the downloads, by what each file is: `json`, `akn-es`."""

    @cached_property
    def _editions(self) -> dict[str, Edition]:
        return {}

    def edition(self, tag: str) -> Edition:
        """Return the text in one language, the same one each time."""
        return self._editions.setdefault(tag, Edition(self.standard, tag))

    @property
    def number(self) -> str:
        """`2`."""
        return self.frozen.revision

    @property
    def folder(self) -> str:
        """Where it stands for ever, from the top of a language: `fair-food/2`."""
        return f"{self.frozen.program}/{self.number}"

    @property
    def known_on(self) -> date:
        """The day it was adopted; where that is not known, the day of which it tells."""
        stated = self.frozen.adopted.on or self.frozen.effective or ""
        return date.fromisoformat(stated) if len(stated) == len("2026-11-25") else self.standard.code.as_of


@dataclass(frozen=True, eq=False)
class Step:
    """What a later revision made of an earlier one."""

    old: Revision
    new: Revision
    amendments: tuple[Amendment, ...]
    changed: Mapping[str, tuple[Marked, ...]]
    """The paragraphs of what changed and is in both texts, by the key of the block in the later one."""
    language: str
    """The language the words are compared in: the one of drafting where either text lacks that of the page."""

    @property
    def path(self) -> str:
        """The page: `fair-food/compare/1-to-2.md`."""
        return f"{self.new.frozen.program}/compare/{self.old.number}-to-{self.new.number}.md"

    @cached_property
    def counts(self) -> Mapping[Effect, int]:
        """How many changes have which effect."""
        return Counter(each.effect for each in self.amendments)


def steps_of(count: int) -> Iterator[tuple[int, int]]:
    """Yield which of so many revisions are compared: neighbours, and each with the newest, so that it stays linear."""
    pairs = [(n, n + 1) for n in range(count - 1)] + [(n, count - 1) for n in range(count - 1)]
    yield from sorted(set(pairs))
