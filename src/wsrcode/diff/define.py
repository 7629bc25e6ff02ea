"""What a kind of amendment is: a question asked of two nouns that are the same thing in two readings."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wsrcode.diff.plain import alike
from wsrcode.diff.words import folded
from wsrcode.model.amendment import Effect
from wsrcode.model.standard import Corpus, Standard


@dataclass(frozen=True, eq=False)
class Scene:
    """What surrounds a pair: both readings whole."""

    old: Standard
    new: Standard
    old_corpus: Corpus
    new_corpus: Corpus
    unchanged: frozenset[str] = frozenset()
    """Provisions whose files are known to be the same in both readings, so that nobody need open them."""

    @property
    def language(self) -> str:
        """The language of the new reading, in which its words are looked at."""
        return self.new.code.language

    @cached_property
    def same_outline(self) -> bool:
        """Say whether every provision stands where it stood, under the same conditions and number."""
        return self.old.code.outline == self.new.code.outline

    @cached_property
    def settled(self) -> frozenset[str]:
        """The unchanged provisions that also stand where they stood."""
        if self.same_outline:
            return self.unchanged
        sides = (self.old, self.new)
        numbers, parts = [each.numbers for each in sides], [each.part_of for each in sides]
        same_part = {
            name: before.id == after.id and before.kind == after.kind and before.only_if == after.only_if
            for name, before in parts[0].items()
            if (after := parts[1].get(name))
        }
        return frozenset(
            name for name in self.unchanged if same_part.get(name) and numbers[0].get(name) == numbers[1].get(name)
        )

    @cached_property
    def duties(self) -> Mapping[str, Mapping[str, frozenset[str]]]:
        """The changed provisions that hold a duty of these words, of each reading: `old` and `new`."""
        names = [name for name in dict.fromkeys((*self.old.provisions, *self.new.provisions)) if self._differs(name)]
        return {"old": _holding(self.old, names), "new": _holding(self.new, names)}

    def _differs(self, name: str) -> bool:
        if name in self.unchanged:
            return False
        return not alike(self.old.provisions.get(name), self.new.provisions.get(name))


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
    """Keys below the pair's noun, for the line; a change with a key accounts for that one of the kind's fields only."""


def _holding(standard: Standard, names: Iterable[str]) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for provision in (standard.provisions[name] for name in names if name in standard.provisions):
        for duty in provision.obligations:
            found.setdefault(folded(duty.duty), set()).add(provision.id)
    return {words: frozenset(names) for words, names in found.items()}


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
        """What it is about."""
        return area_of(self.name)


def area_of(name: str) -> str:
    """Return the area of a kind: its folder, but `program` for all that decisions by the old rules must cover."""
    folder = name.partition("/")[0]
    return "program" if folder in {"contact", "governance"} else folder


def kind(*, on: type, fields: tuple[str, ...]) -> Callable[[Question], Kind]:
    """Make a function the kind of its module; its docstring tells the story and names its mirror."""

    def define(ask: Question) -> Kind:
        area, stem = ask.__module__.rsplit(".", 2)[-2:]
        return Kind(f"{area}/{stem}".replace("_", "-"), on, fields, ask, ask.__module__)

    return define
