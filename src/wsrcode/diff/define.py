"""What a kind of amendment is: a question asked of two nouns that are the same thing in two readings."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from wsrcode.model.amendment import Effect
from wsrcode.model.standard import Corpus, Standard


@dataclass(frozen=True, eq=False)
class Scene:
    """What surrounds a pair: both readings whole."""

    old: Standard
    new: Standard
    old_corpus: Corpus
    new_corpus: Corpus


@dataclass(frozen=True)
class Change:
    """What a kind has to say of a pair; the rest is added for it."""

    old: str
    new: str
    effect: Effect
    where: str = ""
    """What inside the pair's noun, when the noun alone does not say it."""
    why: str = ""
    hint: str = ""
    holder: tuple[str, ...] = ()
    touches: tuple[str, ...] = ()
    key: tuple[str | int, ...] = ()
    """Keys below the pair's noun, for the line."""


Question = Callable[[Any, Scene], Iterator[Change]]


@dataclass(frozen=True, eq=False)
class Kind:
    """A kind of amendment."""

    name: str
    """`area/name`, from its place: `diff/kinds/limits/minimum_lowered.py` is `limits/minimum-lowered`."""
    on: type
    """The pair it looks at: see pairs.py."""
    fields: tuple[str, ...]
    """The noun's fields whose changes it accounts for; what no kind accounts for is told as unclear."""
    ask: Question
    module: str

    @property
    def area(self) -> str:
        """The folder it lies in."""
        return self.name.partition("/")[0]


def kind(*, on: type, fields: tuple[str, ...]) -> Callable[[Question], Kind]:
    """Make a function the kind of its module; its docstring tells the story and names its mirror."""

    def define(ask: Question) -> Kind:
        area, stem = ask.__module__.rsplit(".", 2)[-2:]
        return Kind(f"{area}/{stem}".replace("_", "-"), on, fields, ask, ask.__module__)

    return define
