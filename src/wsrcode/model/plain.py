"""Plain language: what each kind of text may cost its reader, and the words that cost too much."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Budget:
    """What one kind of text may cost; a guide for whoever writes, and no rule."""

    words: int
    """The most words of a sentence."""
    long: int
    """The most long words of a hundred."""


BUDGETS: Mapping[str, Budget] = {
    "title": Budget(words=8, long=35),
    "about": Budget(words=20, long=20),
    "right": Budget(words=20, long=20),
    "do": Budget(words=15, long=20),
    "question": Budget(words=20, long=20),
    "text": Budget(words=35, long=25),
    "tier": Budget(words=20, long=20),
}
"""By kind: what people read alone and after a day's work may cost least, the binding words most."""


@dataclass(frozen=True)
class Plainness:
    """What is hard to read in one language: templates/languages/<language>.plain.yml."""

    language: str
    long: int
    """With so many letters a word is long."""
    legal: tuple[str, ...] = ()
    """Lawyers' words and phrases."""
    passive: tuple[str, ...] = ()
    """Patterns of what hides who does it; none where the language has no passive, or nobody has listed it."""

    @cached_property
    def lawyers(self) -> re.Pattern[str] | None:
        """What finds a lawyers' word."""
        return _any(tuple(re.escape(each) for each in self.legal))

    @cached_property
    def hiding(self) -> re.Pattern[str] | None:
        """What finds a passive."""
        return _any(self.passive)


def kind_of(key: str) -> str | None:
    """Return which kind of text a key is, of those that have a budget."""
    folder, _, rest = key.partition("/")
    field = rest.partition("/")[2]
    match folder, field.partition("/")[0]:
        case "tiers", "worker":
            return "tier"
        case "tiers" | "parts" | "provisions", "title":
            return "title"
        case "parts", "about":
            return "about"
        case "provisions", ("right" | "do" | "text") as name:
            return name
        case "provisions", "questions":
            return "question"
    return None


def _any(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)") if patterns else None
