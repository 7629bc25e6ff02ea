"""How a language writes numbers, and which form of a word goes with them; what its file does not say is CLDR's."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.plural import PluralRule, RuleError

from wsrcode.errors import WsrcodeError

FORMS = ("zero", "one", "two", "few", "many", "other")
"""The forms of a word that CLDR tells apart; `other` goes with every number that no other form is for."""
SYSTEMS = {"latn": "0123456789", "beng": "০১২৩৪৫৬৭৮৯", "arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹"}
"""Digits by the names that CLDR has for them."""
_SIGNS = {"arab": ("\u066b", "\u066c"), "arabext": ("\u066b", "\u066c")}
"""The decimal sign and the sign between groups that go with Arabic digits."""
_LATIN = ("latn", ".", ",", (3, 3))
_GROUPED_FROM = 5
"""Digits from which they stand in groups: 2750 is read at a glance, 12,500 is not."""
_NUMBERED = re.compile(r"M?\d+\Z")
_DIGITS = re.compile(r"\d+")
_TRIED = (Decimal(0), Decimal(1), Decimal("1.5"))

Form = Callable[[Decimal], str]


@dataclass(frozen=True, eq=False)
class Numerals:
    """The numbers of one language: amounts and days, never what is a name (phone numbers, ids, revisions)."""

    file: str
    system: str = "latn"
    decimal: str = "."
    group: str = ","
    groups: tuple[int, int] = (3, 3)
    """Digits in the group before the decimals, and in the others: 12,34,567 where lakhs are counted."""
    plural: Form | None = None
    """Which form goes with a number; None where nobody knows and one is told from the others."""

    @property
    def one(self) -> str:
        """Its digit for one, by which a template numbers pages."""
        return SYSTEMS[self.system][1]

    def written(self, number: Decimal | int) -> str:
        """Return a number as the language writes it, with the decimals it was given."""
        whole, _, decimals = format(Decimal(number), "f").partition(".")
        sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
        said = sign + self._grouped(whole) + (self.decimal + decimals if decimals else "")
        return said.translate(str.maketrans(SYSTEMS["latn"], SYSTEMS[self.system]))

    def _grouped(self, whole: str) -> str:
        if len(whole) < _GROUPED_FROM or not self.group:
            return whole
        first, others = self.groups
        front, parts = whole[:-first], [whole[-first:]]
        while front:
            front, parts = front[:-others], [front[-others:], *parts]
        return self.group.join(parts)

    def form(self, number: Decimal) -> str:
        """Return which form of a word goes with a number: `one`, `few`, `other`."""
        if self.plural is None:
            return "one" if abs(number) == 1 else "other"
        try:
            return self.plural(abs(number))
        except ArithmeticError as error:
            raise WsrcodeError(f"{self.file}: plural has a rule that cannot be counted for {number}: {error}") from None


def count_themselves(titles: Iterable[str]) -> bool:
    """Say whether each of some titles holds its own number, in any digits: `Stage 1`, `Stage 2`."""
    return all(n in map(int, _DIGITS.findall(title)) for n, title in enumerate(titles, 1))


def numerals(file: str, tag: str, read: Mapping[str, Any]) -> Numerals:
    """Return the numbers of a language from its file; raise WsrcodeError that names what to mend."""
    known, own = _known(tag), read.get("numbers", {})
    system = read.get("digits", known[0])
    if system not in SYSTEMS:
        raise WsrcodeError(f"{file}: digits must be one of {', '.join(SYSTEMS)}")
    if not isinstance(own, dict) or not own.keys() <= {"decimal", "group"}:
        raise WsrcodeError(f"{file}: numbers may state decimal and group, each a sign, and nothing else")
    # CLDR's signs belong to its digits; with other digits the usual ones of those digits go.
    signs = known[1:3] if system == known[0] else _SIGNS.get(system, _LATIN[1:3])
    decimal, group = (own.get(key, usual) for key, usual in zip(("decimal", "group"), signs, strict=True))
    if not isinstance(decimal, str) or len(decimal) != 1 or not isinstance(group, str) or len(group) > 1:
        raise WsrcodeError(f"{file}: numbers/decimal must be one sign, numbers/group one sign or ''")
    return Numerals(file, system, decimal, group, known[3], _plural(file, tag, read))


def _plural(file: str, tag: str, read: Mapping[str, Any]) -> Form | None:
    if "plural" not in read:
        known = cldr(tag)
        return known.plural_form if known else None
    rules = read["plural"]
    if not isinstance(rules, dict) or not all(isinstance(each, str) for each in rules.values()):
        raise WsrcodeError(f"{file}: plural must give forms their rules, such as one: 'n = 1'")
    try:
        rule = PluralRule(rules)
        for number in _TRIED:
            rule(number)
    except (RuleError, ValueError, ArithmeticError) as error:
        raise WsrcodeError(f"{file}: plural cannot be read: {error}; write rules as CLDR does: one: 'n = 1'") from None
    return rule


@cache
def cldr(tag: str) -> Locale | None:
    """Return what CLDR knows of a language, None where that is nothing."""
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


@cache
def _known(tag: str) -> tuple[str, str, str, tuple[int, int]]:
    locale = cldr(tag)
    if locale is None:
        return _LATIN
    system = locale.default_numbering_system
    system = system if system in SYSTEMS else "latn"
    signs = locale.number_symbols.get(system, {})
    first, others = locale.decimal_formats[None].grouping
    # Narrow or not, the space in a number is one that no line ends at; fonts have the usual one.
    group = str(signs.get("group", _LATIN[2])).replace("\u202f", "\u00a0")
    return system, str(signs.get("decimal", _LATIN[1])), group, (first, others)


def dates(tag: str) -> dict[str, str]:
    """Return how a language writes days, as `{day} {month} {year}`, from CLDR; nothing where that knows no months."""
    locale = cldr(tag)
    if locale is None or not months(tag):
        return {}
    forms = {"date": locale.date_formats["long"], "day_of_year": locale.datetime_skeletons.get("MMMMd")}
    return {key: words for key, form in forms.items() if form and (words := _blanks(form.format))}


def _blanks(form: str) -> str:
    blanks = {"d": "{day}", "MMMM": "{month}", "y": "{year}"}
    try:
        return form % blanks
    except KeyError:
        return ""


def months(tag: str) -> tuple[str, ...]:
    """Return the months as they stand in a date, from CLDR; nothing where it has only numbers for them."""
    locale = cldr(tag)
    names = tuple(str(each) for _, each in sorted(locale.months["format"]["wide"].items())) if locale else ()
    return () if any(map(_NUMBERED.match, names)) else names
