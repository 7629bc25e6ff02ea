"""How tall a provision stands on a sheet: what is written in the taller of its two columns, line by line."""

from collections.abc import Iterable, Iterator, Mapping
from math import ceil
from typing import Any
from unicodedata import category

WHOLE = 300
"""Points up to which a provision is kept on one page; a taller one goes on overleaf between duties, laws or checks."""
_BELOW = 160
"""Points from which the law stands below both columns, where that takes less room."""
# Points that a line takes with what is above it, and letters that one holds. Only what is printed in a column counts:
# what follows from a breach stands above the rows (templates/lib/sheet.typ).
_DUTY, _LAW, _CHECK, _LAW_BELOW = (11.5, 50), (10.0, 57), (10.3, 44), (10.0, 105)
_HANDED, _AROUND = 10.4, 40.0
_GAP = 4.5


def placed(told: Mapping[str, Any]) -> dict[str, bool]:
    """Return whether a provision is kept on one page, and whether the law stands below both columns for that."""
    above, left, right = sum(_left(told)), sum(_law(told, _LAW)), sum(_right(told))
    beside = max(above + left, right)
    below = max(above, right) + sum(_law(told, _LAW_BELOW))
    law_below = bool(told["law"]) and beside > _BELOW and below < beside
    return {"whole": (below if law_below else beside) <= WHOLE, "law_below": law_below}


def handed_on(rows: Iterable[Mapping[str, Any]]) -> float:
    """Return about how many points high a list to hand on stands, with its head and what is said below it."""
    return _AROUND + sum(max(_lines(row["title"], 26), sum(_owed(row["duties"]))) * _HANDED + _GAP for row in rows)


def _owed(duties: Iterable[Mapping[str, Any]]) -> Iterator[int]:
    for duty in duties:
        yield _lines([duty["verb"], duty["words"]], 68)
        yield from (_lines(each, 68) for each in duty["limits"])


def _left(told: Mapping[str, Any]) -> Iterator[float]:
    yield _block(told["title"], _DUTY)
    for duty in told["duties"]:
        yield _block([duty["who"], duty["verb"], duty["words"]], _DUTY)
        yield from (_block(each, _DUTY) for each in (*duty["limits"], *duty["plan"]))
    season = [told["season"]] if told["season"] else []
    yield from (_block(each, _DUTY) for each in (*season, *told["answers"], *told["exceptions"]))
    if told["facts"]:
        yield _block(told["facts"], _LAW)


def _law(told: Mapping[str, Any], kind: tuple[float, int]) -> Iterator[float]:
    yield from (_block(list(each.values()), kind) for each in told["law"])


def _right(told: Mapping[str, Any]) -> Iterator[float]:
    for duty in told["duties"]:
        yield from (_block([each["how"], each["words"]], _CHECK) for each in duty["checks"])
    yield _block(told["remedy"], _CHECK)


def _block(words: Any, kind: tuple[float, int]) -> float:
    line, letters = kind
    return _lines(words, letters) * line + _GAP


def _lines(words: Any, letters: int) -> int:
    return max(1, ceil(length(words) / letters))


def length(value: Any) -> int:
    """Return how many letters stand in a value; signs above and below them take no room."""
    if isinstance(value, str):
        return sum(category(each) not in {"Mn", "Me", "Cf"} for each in value)
    if isinstance(value, Mapping):
        return sum(length(each) for name, each in value.items() if name != "lang")
    return sum(length(each) for each in value) if isinstance(value, list | tuple) else 0
