"""What the libraries know of languages for which we keep no list of words: units, months, percent, function words."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from typing import Literal

_Unit = Literal["minute", "hour", "day", "week", "month", "year"]
_SECONDS: Mapping[_Unit, int] = {
    "minute": 60,
    "hour": 3600,
    "day": 86_400,
    "week": 604_800,
    "month": 2_592_000,
    "year": 31_536_000,
}
_COUNTS = (1, 2, 3, 5, 11, 100)
"""Enough to be told every plural that a language has."""
_DIGITS = re.compile("[\\d.,\u066b\u066c]+")
_SHORTEST = 2
"""Single letters stand for too many things."""


@dataclass(frozen=True)
class Foreign:
    """Words of a language as the Unicode tables (CLDR) know them; empty where they know none."""

    units: Mapping[str, str] = field(default_factory=dict)
    """Words for times, by the English word in the singular."""
    months: Mapping[str, int] = field(default_factory=dict)
    perhaps: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Words that hold their number themselves, as the dual of Arabic does."""
    percent: re.Pattern[str] = re.compile(r"[\s\u00a0]?[%٪]")


@cache
def foreign(language: str) -> Foreign:
    """Return what is known of a language; read once, and only when a text in it is looked at."""
    # Babel takes a twentieth of a second to import; languages with lists of our own do without.
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415
    from babel.dates import format_timedelta, get_month_names  # noqa: PLC0415
    from babel.units import format_unit  # noqa: PLC0415

    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Foreign()
    units: dict[str, str] = {}
    perhaps: dict[str, tuple[int, ...]] = {}
    for unit, seconds in _SECONDS.items():
        for count in _COUNTS:
            said = format_timedelta(timedelta(seconds=seconds * count), granularity=unit, threshold=1000, locale=locale)
            for word in _spellings(said):
                units.setdefault(word, unit)
                if not _DIGITS.search(said):
                    perhaps[word] = (count,)
    months = {
        name.casefold().rstrip("."): number
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for number, name in get_month_names(width, context=context, locale=locale).items()
        if _DIGITS.sub("", name).strip(". ") == name.strip(". ")
    }
    share = _DIGITS.sub("", str(format_unit(50, "percent", locale=locale))).strip()
    percent = re.compile(rf"[\s\u00a0]?(?:[%٪]|{re.escape(share)})")
    return Foreign(units, months, perhaps, percent)


def _spellings(said: str) -> Iterator[str]:
    """Yield the last word of a time, as in a sentence: Arabic's dual has another ending behind a preposition."""
    words = unicodedata.normalize("NFC", _DIGITS.sub(" ", said)).split()
    if words and len(words[-1].rstrip(".")) >= _SHORTEST:
        word = words[-1].rstrip(".").casefold()
        yield word
        if word.endswith("ان"):
            yield f"{word[:-2]}ين"


@cache
def stop_words(language: str) -> frozenset[str]:
    """Return the function words of a language; nothing where no library lists them."""
    # Two hundred kilobytes of JSON: languages with a list of our own do without.
    import stopwordsiso  # noqa: PLC0415

    tag = language.partition("-")[0]
    listed = stopwordsiso.stopwords(tag) if stopwordsiso.has_lang(tag) else ()
    return frozenset(each.casefold() for each in listed if len(each) >= _SHORTEST and _is_word(each))


def _is_word(written: str) -> bool:
    """Say whether these are letters only, with the vowel signs that some scripts write above and below them."""
    return all(unicodedata.category(each)[0] in "LM" for each in written)
