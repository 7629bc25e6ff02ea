"""What two texts must have in common to mean the same: money, days, phone numbers, blanks and addresses."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from wsrcode.model.foreign import foreign
from wsrcode.model.words import PHONE, SPEECH, latin_digits, numbers_in, readings, words_of

_KEPT = 1 << 14

# ---------------------------------------------------------------------------------------------------------------------
# Money

_DOLLARS, _PESOS = "USD CAD AUD", "MXN PHP COP ARS CLP DOP"
_CURRENCIES: Mapping[str, frozenset[str]] = {
    word: frozenset(codes.split())
    for codes, listed in {
        _DOLLARS: "dollar dollars dólar dólares dola dolar دولار دولارات ڈالر ডলার",
        "USD": "US$",
        f"{_DOLLARS} {_PESOS}": "$",
        _PESOS: "peso pesos",
        "cent": "¢ cent cents centavo centavos céntimo céntimos centime centimes santim",
        "EUR": "€ euro euros ewo يورو یورو ইউরো",
        "GBP": "£",
        "PHP": "₱",
        "HTG": "gourde gourdes goud",
        "BDT": "৳ taka takas টাকা",
        "PKR INR NPR LKR": "₨ Rs rupee rupees rupia rupias roupie roupies روپے روپیہ",
        "INR": "₹",
        "GTQ": "quetzal quetzales",
        "BRL": "R$ real reais",
        "LSL": "loti maloti",
        "ZAR": "rand",
        "AED MAD": "dirham dirhams درهم دراهم",
    }.items()
    for word in listed.split()
}
_CODES = frozenset(code for codes in _CURRENCIES.values() for code in codes)
"""Which money a word or a sign may mean; a pound that is no currency is a weight."""
_NEAR_MONEY = re.compile(r"\d")
_AMOUNT = re.compile(
    r"(?:(?P<before>US\$|R\$|[$€£₹৳₱₨]|\b(?:[A-Z]{3}|Rs)\b)[ \u00a0]?)?"
    r"(?<![\w.,-])(?P<number>\d[\d.,\u00a0\u202f]*\d|\d)(?!\w)"
    r"(?:[ \u00a0]?(?P<sign>[€$£¢₹৳₱]|[A-Z]{3}\b)|[ \u00a0]+(?:de )?(?P<word>[^\W\d_][^\s\d.,;:!?]*))?"
)


@dataclass(frozen=True)
class Money:
    """An amount of money as a text says it."""

    written: str
    currencies: frozenset[str]
    readings: frozenset[float]


@lru_cache(_KEPT)
def money_in(text: str) -> tuple[Money, ...]:
    """Return the amounts in a text that stand beside a currency."""
    if not _NEAR_MONEY.search(text):
        return ()
    return tuple(_money(latin_digits(text)))


def _money(text: str) -> Iterator[Money]:
    for found in _AMOUNT.finditer(text):
        named = found["before"] or found["sign"] or found["word"] or ""
        currencies = frozenset({named}) if named in _CODES else _CURRENCIES.get(named, _CURRENCIES.get(named.lower()))
        if currencies:
            yield Money(" ".join(found[0].split()), currencies, readings(found["number"]))


# ---------------------------------------------------------------------------------------------------------------------
# Days

_MONTHS: Mapping[str, Mapping[str, int]] = {
    language: {name: number for number, names in enumerate(listed.split(), 1) for name in names.split("/")}
    for language, listed in {
        "en": "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep "
        "october/oct november/nov december/dec",
        "es": "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre",
        "ht": "janvye fevriye/fevrye mas avril me jen jiyè out septanm oktòb novanm desanm",
    }.items()
}
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")


@dataclass(frozen=True)
class DayNamed:
    """A day or month as a text names it."""

    written: str
    month: int
    day: int = 0
    """0 where only the month is named, beside a year."""

    def may_be(self, other: "DayNamed") -> bool:
        """Say whether both can be the same day."""
        return self.month == other.month and (not self.day or not other.day or self.day == other.day)


@lru_cache(_KEPT)
def days_in(text: str, language: str) -> tuple[DayNamed, ...]:
    """Return the days in a text; a month counts where a number stands beside it, for `may` is also a verb."""
    if not _NEAR_MONEY.search(text):
        return ()
    plain = latin_digits(text)
    days = [DayNamed(each[0], int(each["month"]), int(each["day"])) for each in _ISO.finditer(plain)]
    months = _months(language)
    if words_of(plain).isdisjoint(months):
        return tuple(days)
    for each in _day(language).finditer(plain.casefold()):
        leads = each.start("before") if each["before"] else each.start("alone")
        # English months are written large: `you may 2 times` names none.
        if language == "en" and leads >= 0 and plain[leads].islower():
            continue
        month = months[each["after"] or each["before"] or each["alone"]]
        days.append(DayNamed(each[0], month, int(each["first"] or each["second"] or 0)))
    return tuple(days)


def _months(language: str) -> Mapping[str, int]:
    return _MONTHS[language] if language in _MONTHS else foreign(language).months


@lru_cache
def _day(language: str) -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _months(language)), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.,-])(?P<first>\d\d?)(?:st|nd|rd|th|er|º|°|ye)?\s+(?:de\s+|of\s+)?(?P<after>{names})(?!\w)"
        rf"|(?<!\w)(?P<before>{names})\.?\s+(?P<second>\d\d?)(?![\d:])"
        rf"|(?<!\w)(?P<alone>{names})\.?,?\s+(?:del?\s+|of\s+)?(?:19|20)\d\d(?!\d)"
    )


# ---------------------------------------------------------------------------------------------------------------------
# What has to stay letter by letter

_SOME_DIGITS = re.compile(r"\d{3}")
_BLANK = re.compile(r"\{[^{}\n]*\}")
_ADDRESS = re.compile(r"https?://[^\s<>\"'`]+|\bwww\.[^\s<>\"'`]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NATIONAL = 7
"""With fewer digits a number is no phone number, so one may not be the end of another."""


@lru_cache(_KEPT)
def phones_in(text: str) -> tuple[str, ...]:
    """Return the phone numbers of a text, as digits."""
    if not _SOME_DIGITS.search(text):
        return ()
    return tuple(re.sub(r"\D", "", found[0]) for found in PHONE.finditer(latin_digits(text)))


def same_phone(one: str, other: str) -> bool:
    """Say whether two numbers are one, with or without the country in front."""
    shorter, longer = sorted((one, other), key=len)
    return longer == shorter or (len(shorter) > _NATIONAL and longer.endswith(shorter))


@lru_cache(_KEPT)
def blanks_in(text: str) -> Counter[str]:
    """Return the blanks to be filled in, such as `{number}`, each with how often it stands."""
    return Counter(_BLANK.findall(text)) if "{" in text else Counter()


@lru_cache(_KEPT)
def addresses_in(text: str) -> tuple[str, ...]:
    """Return the web and mail addresses of a text."""
    if "://" not in text and "@" not in text and "www." not in text:
        return ()
    return tuple(found[0].rstrip(".,;:!?)»”") for found in _ADDRESS.finditer(text))


# ---------------------------------------------------------------------------------------------------------------------
# Two source texts


def changes(old: str, new: str, language: str) -> Iterator[str]:
    """Yield what an edit within one language changed that a reader would act on; nothing for a slip that was mended.

    Strict on purpose: whoever is told of a change that is none has the text read again, and nobody is harmed.
    """
    one, other = numbers_in(old, language), numbers_in(new, language)
    for each in one.lacking(other):
        yield f"it now says {each.written}"
    for each in other.lacking(one):
        yield f"it no longer says {each.written}"
    yield from _signs_changed(old, new, language)
    for name, found in (
        ("money", [Counter((each.currencies, each.readings) for each in money_in(text)) for text in (old, new)]),
        ("a day", [Counter((each.month, each.day) for each in days_in(text, language)) for text in (old, new)]),
        ("a phone number", [Counter(phones_in(text)) for text in (old, new)]),
        ("a blank", [blanks_in(text) for text in (old, new)]),
        ("an address", [Counter(addresses_in(text)) for text in (old, new)]),
    ):
        if found[0] != found[1]:
            yield f"{name} changed"


def _signs_changed(old: str, new: str, language: str) -> Iterator[str]:
    speech = SPEECH[language]
    told: set[str] = set()
    for signs in (speech.forbids, speech.denies, speech.obliges, speech.permits, speech.hints):
        one, other = signs.counted(old), signs.counted(new)
        for word in dict.fromkeys((*one, *other)):
            if one[word] != other[word] and word not in told:
                told.add(word)
                yield f"it {'now says' if other[word] > one[word] else 'no longer says'} {word!r}"
