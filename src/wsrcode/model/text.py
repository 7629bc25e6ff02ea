"""Text that may be printed: no invisible, direction-changing or control characters."""

import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Strict, StringConstraints
from pydantic.json_schema import WithJsonSchema

# Control characters (but line feed and tab), everything that changes direction or cannot be seen, private use.
# ZWJ and ZWNJ (U+200C, U+200D) stay: Bengali, Urdu and other scripts cannot be written without them.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U0010ffff]"
)


def seen(text: str) -> str:
    """Return the text; raise ValueError when it holds a character that a reader cannot see or that turns the line."""
    if found := UNSEEN.search(text):
        message = f"holds the character U+{ord(found[0]):04X}, which cannot be seen or changes direction; remove it"
        raise ValueError(message)
    return text


def _iso_date(value: Any) -> Any:
    if isinstance(value, date):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            message = f"{value} is not a day of the calendar ({error})"
            raise ValueError(message) from None
    message = "write a date as year-month-day, such as 2026-11-01"
    raise ValueError(message)


Text = Annotated[str, StringConstraints(min_length=1, max_length=20_000, strip_whitespace=True), AfterValidator(seen)]
"""Words a person reads."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)]
"""A name for ever: lower-case letters and digits joined by hyphens."""

Tag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
"""A language, as BCP 47 writes it: `es`, `ht`, `quc`."""

Day = Annotated[
    date,
    Strict(strict=False),
    BeforeValidator(_iso_date),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}),
]
"""A day, written 2026-11-01."""

PartialDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
"""A day, month or year, as far as it is known: `2021-08`."""

Link = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"'`{}\\]+$", max_length=500)]
"""A web address; no other scheme."""


def _many(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


OneOrMany = Annotated[
    tuple[Slug, ...],
    BeforeValidator(_many),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}),
]
"""One name, or a list of names."""
