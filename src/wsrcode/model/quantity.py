"""Quantities as people write them: `10 minutes`, `USD 15.00 per hour`, `20 workers per toilet`, `4.65 m2`.

The table below is ours and small on purpose: pint, which the tests use as a second opinion, needs longer to import
than the whole of `wsrcode check`. Calendar months and years never turn into days ("3 months" is not "90 days"), and
a rate keeps the time it is counted over ("56 hours per week" is no promise about any one day). Currencies are never
converted, but nothing is nothing in any of them: `USD 0`, `GBP 0 per week` and `0 money` are one amount.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cache, total_ordering
from typing import Annotated, Any

from pydantic import BeforeValidator, InstanceOf, PlainSerializer
from pydantic.json_schema import WithJsonSchema


@dataclass(frozen=True)
class Unit:
    """A unit: what kind of thing it counts and how many of the base unit it holds."""

    name: str
    dimension: str
    factor: Fraction = Fraction(1)
    offset: Fraction = Fraction(0)


def _units() -> dict[str, Unit]:
    exact: dict[str, tuple[str, Fraction, tuple[str, ...]]] = {
        "second": ("time", Fraction(1), ("seconds", "s")),
        "minute": ("time", Fraction(60), ("minutes", "min")),
        "hour": ("time", Fraction(3600), ("hours", "h")),
        "day": ("time", Fraction(86_400), ("days",)),
        "week": ("time", Fraction(604_800), ("weeks",)),
        "month": ("calendar", Fraction(1), ("months",)),
        "year": ("calendar", Fraction(12), ("years",)),
        "mm": ("length", Fraction(1, 1000), ("millimetre", "millimetres", "millimeter", "millimeters")),
        "cm": ("length", Fraction(1, 100), ("centimetre", "centimetres", "centimeter", "centimeters")),
        "m": ("length", Fraction(1), ("metre", "metres", "meter", "meters")),
        "km": ("length", Fraction(1000), ("kilometre", "kilometres", "kilometer", "kilometers")),
        "in": ("length", Fraction(254, 10_000), ("inch", "inches")),
        "ft": ("length", Fraction(3048, 10_000), ("foot", "feet")),
        "yard": ("length", Fraction(9144, 10_000), ("yards", "yd")),
        "mile": ("length", Fraction(1_609_344, 1000), ("miles",)),
        "m2": ("area", Fraction(1), ("sq m", "square metre", "square metres", "square meter", "square meters")),
        "sq ft": ("area", Fraction(3048, 10_000) ** 2, ("ft2", "square feet", "square foot")),
        "m3": ("volume", Fraction(1000), ("cubic metre", "cubic metres", "cubic meter", "cubic meters")),
        "litre": ("volume", Fraction(1), ("litres", "liter", "liters", "l")),
        "gallon": ("volume", Fraction(3_785_411_784, 10**9), ("gallons",)),
        "ug": ("mass", Fraction(1, 10**9), ("micrograms", "microgram")),
        "mg": ("mass", Fraction(1, 10**6), ("milligrams", "milligram")),
        "g": ("mass", Fraction(1, 1000), ("grams", "gram")),
        "kg": ("mass", Fraction(1), ("kilograms", "kilogram", "kilos", "kilo")),
        "lb": ("mass", Fraction(45_359_237, 10**8), ("lbs", "pound", "pounds")),
        "oz": ("mass", Fraction(45_359_237, 16 * 10**8), ("ounces", "ounce")),
        "%": ("share", Fraction(1, 100), ("percent",)),
        "": ("share", Fraction(1), ("times",)),
        "money": ("money", Fraction(1), ()),
        "person": ("person", Fraction(1), ("persons", "people")),
    }
    table = {
        word: Unit(name, dimension, factor)
        for name, (dimension, factor, others) in exact.items()
        for word in (name, *others)
    }
    fahrenheit = Unit("°F", "temperature", Fraction(5, 9), Fraction(45_967, 100))
    celsius = Unit("°C", "temperature", Fraction(1), Fraction(27_315, 100))
    return table | {"°F": fahrenheit, "deg F": fahrenheit, "°C": celsius, "deg C": celsius}


UNITS = _units()
_NUMBER = r"-?(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,6})?"
_FORM = re.compile(rf"(?:(?P<currency>[A-Z]{{3}}) )?(?P<number>{_NUMBER})(?: ?(?P<unit>[^ ].{{0,60}}))?\Z")
_PER = re.compile(rf"(?:(?P<number>{_NUMBER}) )?(?P<unit>[^ ].{{0,60}})\Z")
# Things may be of a size (`32-lb bucket`); other digits in a unit are a mistake, unless it is one of the table.
_THINGS = re.compile(r"(?:[0-9]{1,4}-)?[a-zA-Z]+(?:[ -][a-zA-Z]+){0,5}\Z")
_NO_THING = re.compile(r"\b(?:or|to|more|less|than|per|about|times)\b")
_PER_CENT = re.compile(r" ?\bper cent\b")
_CURRENCY = re.compile(r"[A-Z]{3}\Z")
_OVER_TIME = {"time", "calendar"}
_MOST_PERS = 3
HOW = "write a number and a unit, such as 10 minutes, 50 % or USD 15.00 per hour"


def unit_of(word: str) -> Unit:
    """Return the unit for a word; a word of no table (`workers`, `toilets`) counts things and is its own dimension."""
    # Small letters for words of three letters and more; `M` and `G` may mean too many things.
    known = UNITS.get(word) or (UNITS.get(word.lower()) if len(word) > 2 else None)  # noqa: PLR2004 - said above
    single = known.name if known else _singular(word.lower())
    return known or Unit(single, single)


def dimension_of(unit: str) -> tuple[str, ...]:
    """Return what a unit counts: `USD per lb`, `workers per toilet`, or `money per hour` for any currency."""
    head, *pers = unit.split(" per ")
    first = head if _CURRENCY.match(head) else unit_of(head).dimension
    return (first, *(_per(each).over for each in pers))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004 - `ties` keeps its e
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


NOTHING = ("money",)
"""The dimension of no money at all, whatever the currency and however often it is counted."""


@total_ordering
@dataclass(frozen=True)
class Quantity:
    """An amount with its unit; equal when it is the same amount in other words (`2 hours`, `120 minutes`)."""

    dimension: tuple[str, ...]
    magnitude: Fraction
    text: str = field(compare=False)
    number: Decimal = field(compare=False)
    unit: str = field(compare=False)
    """The unit's name in the singular, or the currency's three letters."""
    per: tuple[str, ...] = field(default=(), compare=False)

    def comparable(self, other: "Quantity") -> bool:
        """Say whether the two count the same kind of thing, so that one can be more than the other."""
        none_of_it = NOTHING in {self.dimension, other.dimension}
        return self.dimension == other.dimension or (none_of_it and self.is_money and other.is_money)

    @property
    def is_money(self) -> bool:
        """Say whether it counts money, in whatever currency."""
        return self.dimension[0] == NOTHING[0] or bool(_CURRENCY.match(self.dimension[0]))

    def __lt__(self, other: "Quantity") -> bool:
        """Say whether this is less; raise ValueError when the two do not count the same kind of thing."""
        if not self.comparable(other):
            message = f"{self.text} and {other.text} count different things"
            raise ValueError(message)
        return self.magnitude < other.magnitude

    def __str__(self) -> str:
        """Return the words the file uses."""
        return self.text


def quantity(text: str) -> Quantity:
    """Read a quantity; raise ValueError that says how to write one."""
    return _read(" ".join(text.split()))


@dataclass(frozen=True)
class _Per:
    """What an amount is counted over: a thing, a weight, a time."""

    over: str
    name: str
    factor: Fraction


@cache
def _read(text: str) -> Quantity:
    head, *pers = _PER_CENT.sub(" %", text).split(" per ")
    form = _FORM.match(head)
    if not form or len(pers) > _MOST_PERS or not _is_unit(form["unit"] or ""):
        raise ValueError(f"{text[:60]!r} is not a quantity; {HOW}")
    currency, word, number = form["currency"], form["unit"] or "", Decimal(form["number"])
    if currency and word:
        raise ValueError(f"{text[:60]!r} has a currency and the unit {word!r}; write {currency} {number} per {word}")
    unit = Unit(currency, currency) if currency else unit_of(word)
    _refuse_nonsense(text, unit, number)
    below = [_per(each) for each in pers]
    magnitude = (Fraction(number) + unit.offset) * unit.factor
    for each in below:
        magnitude /= each.factor
    return Quantity(
        dimension=NOTHING if currency and not number else (unit.dimension, *(each.over for each in below)),
        magnitude=magnitude,
        text=text,
        number=number,
        unit=unit.name,
        per=tuple(each.name for each in below),
    )


def _is_unit(words: str) -> bool:
    return words in UNITS or (bool(_THINGS.match(words)) and not _NO_THING.search(words))


def _refuse_nonsense(text: str, unit: Unit, number: Decimal) -> None:
    if number < 0 and unit.dimension != "temperature":
        raise ValueError(f"{text[:60]!r} is less than nothing; {HOW}")
    if unit.dimension == "money" and (number or text != "0 money"):
        raise ValueError(f"{text[:60]!r} does not say which money; write USD {abs(number)}, or 0 money for none at all")


def _per(text: str) -> _Per:
    form = _PER.match(text)
    times = Fraction(form["number"] or 1) if form else Fraction(0)
    if not form or times <= 0 or not _is_unit(form["unit"]):
        raise ValueError(f"'per {text[:60]}' cannot be read; write per hour, per 32 lb or per toilet")
    unit = unit_of(form["unit"])
    name = unit.name if times == 1 else text
    if unit.dimension in _OVER_TIME:
        return _Per(_span(unit, times), name, Fraction(1))
    return _Per(unit.dimension, name, unit.factor * times)


def _span(unit: Unit, times: Fraction) -> str:
    """Return a name for a length of time that does not depend on its words: `24 hours` is `day`."""
    length = unit.factor * times
    same = (each for each in UNITS.values() if each.dimension == unit.dimension and each.factor == length)
    return next((each.name for each in same), f"{length} {'seconds' if unit.dimension == 'time' else 'months'}")


def _written(value: Any) -> Any:
    if isinstance(value, Quantity):
        return value
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return quantity(str(value))
    if isinstance(value, str):
        return quantity(value)
    raise ValueError(HOW)


Amount = Annotated[
    InstanceOf[Quantity],
    BeforeValidator(_written),
    PlainSerializer(str, return_type=str),
    WithJsonSchema(
        {
            "type": ["string", "number"],
            "description": "A number and a unit: 10 minutes, 50 %, USD 15.00 per hour, 20 workers per toilet.",
        }
    ),
]
"""A quantity in a file."""
