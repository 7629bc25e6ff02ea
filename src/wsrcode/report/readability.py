"""What the formulas of readability say of a text; only those that need nothing from a network."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

ENOUGH = 100
"""Every formula was made on samples of a hundred words; of fewer it says nothing."""


@dataclass(frozen=True)
class Formula:
    """A formula for one language."""

    name: str
    ask: str
    """What textstat calls it."""
    reads: str
    """How to read the number."""


# Flesch and Flesch-Kincaid count English syllables by a dictionary that nltk fetches from the network when it is asked
# the first time. The automated readability index counts letters instead, and gives a school grade as well.
_FORMULAS: Mapping[str, tuple[Formula, ...]] = {
    "en": (
        Formula("automated readability index", "automated_readability_index", "a school grade of the United States"),
    ),
    "es": (
        Formula("Fernández Huerta", "fernandez_huerta", "70 and more of 100 is easy"),
        Formula("Szigriszt-Pazos", "szigriszt_pazos", "65 and more of 100 is easy"),
    ),
    "fr": (Formula("Kandel and Moles", "flesch_reading_ease", "70 and more of 100 is easy"),),
}


@dataclass(frozen=True)
class Score:
    """What a formula says of a text."""

    formula: Formula
    value: float

    def __str__(self) -> str:
        """Return it as people read it."""
        return f"{self.formula.name} {self.value:.0f} ({self.formula.reads})"


def formulas(language: str) -> tuple[Formula, ...]:
    """Return the formulas that were made for a language; none for most."""
    return _FORMULAS.get(language.partition("-")[0], ())


def scores(text: str, language: str) -> tuple[Score, ...]:
    """Return what the formulas of a language say; nothing where there is none, or too little text."""
    known = formulas(language)
    if not known or len(text.split()) < ENOUGH:
        return ()
    measure = _textstat(language.partition("-")[0])
    return tuple(Score(each, float(getattr(measure, each.ask)(text))) for each in known)


@cache
def _textstat(language: str) -> Any:
    # It takes whole seconds to import, and only this report needs it.
    from textstat.textstat import textstatistics  # noqa: PLC0415

    made = textstatistics()
    made.set_lang(language)
    return made
