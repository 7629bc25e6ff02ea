"""Quantities as people write them: `10 minutes`, `USD 15.00 per hour`, `20 workers per toilet`, `4.65 m2`.

The table below is ours and small on purpose: pint, which the tests use as a second opinion, needs longer to import
than the whole of `wsrcode check`. Calendar months and years never turn into days ("3 months" is not "90 days"), and
a rate keeps the time it is counted over ("56 hours per week" is no promise about any one day).
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
        "mm": ("length", Fraction(1, 1000), ("millimetres", "millimeters")),
        "cm": ("length", Fraction(1, 100), ("centimetres", "centimeters")),
        "m": ("length", Fraction(1), ("metre", "metres", "meter", "meters")),
        "km": ("length", Fraction(1000), ("kilometres", "kilometers")),
        "in": ("length", Fraction(254, 10_000), ("inch", "inches")),
        "ft": ("length", Fraction(3048, 10_000), ("foot", "feet")),
        "mile": ("length", Fraction(1_609_344, 1000), ("miles",)),
        "m2": ("area", Fraction(1), ("sq m", "square metres", "square meters")),
        "sq ft": ("area", Fraction(3048, 10_000) ** 2, ("ft2", "square feet", "square foot")),
        "litre": ("volume", Fraction(1), ("litres", "liter", "liters", "l")),
        "gallon": ("volume", Fraction(3_785_411_784, 10**9), ("gallons",)),
        "ug": ("mass", Fraction(1, 10**9), ("micrograms", "microgram")),
        "g": ("mass", Fraction(1, 1000), ("grams", "gram")),
        "kg": ("mass", Fraction(1), ("kilograms", "kilogram", "kilos", "kilo")),
        "lb": ("mass", Fraction(45_359_237, 10**8), ("lbs", "pound", "pounds")),
        "oz": ("mass", Fraction(45_359_237, 16 * 10**8), ("ounces", "ounce")),
        "m3": ("cubic", Fraction(1), ("cubic metres", "cubic meters")),
        "%": ("share", Fraction(1, 100), ("percent", "per cent")),
        "": ("share", Fraction(1), ()),
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
_NUMBER = r"(?P<number>-?(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,6})?)"
_FORM = re.compile(rf"(?:(?P<currency>[A-Z]{{3}}) )?{_NUMBER}(?: ?(?P<unit>[%°a-zA-Z][a-zA-Z0-9 °-]*?))?\Z")
_OVER_TIME = {"time", "calendar"}


def unit_of(word: str) -> Unit:
    """Return the unit for a word; a word of no table (`workers`, `toilets`) counts things and is its own dimension."""
    if known := UNITS.get(word):
        return known
    single = word[:-1] if word.endswith("s") and not word.endswith("ss") else word
    return Unit(single, single)


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
        return self.dimension == other.dimension

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


@cache
def _read(text: str) -> Quantity:
    head, *pers = text.split(" per ") if not text.endswith(" per cent") else [text]
    form = _FORM.match(head)
    if not form or any(not re.fullmatch(r"[a-zA-Z0-9°][a-zA-Z0-9 °-]*", per) for per in pers):
        message = f"{text!r} is not a quantity; write a number and a unit, such as 10 minutes, 50 % or USD 15.00 per hour"
        raise ValueError(message)
    currency, word = form["currency"], form["unit"] or ""
    if currency and word:
        message = f"{text!r} has a currency and the unit {word!r}; write {currency} {form['number']} per {word}"
        raise ValueError(message)
    unit = Unit(currency, currency) if currency else unit_of(word)
    below = [unit_of(per) for per in pers]
    number = Decimal(form["number"])
    magnitude = (Fraction(number) + unit.offset) * unit.factor
    for each in below:
        if each.dimension not in _OVER_TIME:
            magnitude /= each.factor
    over = tuple(each.name if each.dimension in _OVER_TIME else each.dimension for each in below)
    return Quantity(
        dimension=(unit.dimension, *over),
        magnitude=magnitude,
        text=text,
        number=number,
        unit=unit.name,
        per=tuple(each.name for each in below),
    )


def _written(value: Any) -> Any:
    if isinstance(value, Quantity):
        return value
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return quantity(str(value))
    if isinstance(value, str):
        return quantity(value)
    message = "write a number and a unit, such as 10 minutes, 50 % or USD 15.00 per hour"
    raise ValueError(message)


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
