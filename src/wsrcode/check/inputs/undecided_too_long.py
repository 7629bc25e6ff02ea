"""An input that has waited more than a year for an answer.

Why: Seasonal workers come once a year. Whoever spoke last season and has heard nothing this season will not speak in
the next.

Faulty:
    example/inputs/2025-03-water.yml:
      date: 2025-03
      from: workers
      channel: assembly
      about: [rest]
      said: The water is too far away.

Sound:
    example/inputs/2026-03-water.yml:
      date: 2026-03
      from: workers
      channel: assembly
      about: [rest]
      said: The water is too far away.
"""

import datetime as dt
from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Input, Severity

_YEAR = dt.timedelta(days=365)


@check(on=Input, severity=Severity.WARNING)
def undecided_too_long(given: Input, around: Around) -> Iterator[Problem]:
    """Yield an input without outcome that is older than a year on the day the code speaks of."""
    if given.outcome is None and _latest_day(given.date) + _YEAR < around.standard.code.as_of:
        message = "has waited for more than a year; decide it, or add an outcome with decision: deferred and say why"
        yield Problem(message, key=("date",))


def _latest_day(written: str) -> dt.date:
    """Return the last day that a date may mean: the end of `2025` is 31 December."""
    year, month, day = (*(int(each) for each in written.split("-")), 0, 0)[:3]
    if day:
        # Nobody looked whether 31 February exists; for a year's patience the 28th is as good.
        return dt.date(year, month, min(day, 28))
    following = dt.date(year + 1, 1, 1) if month in {0, 12} else dt.date(year, month + 1, 1)
    return following - dt.timedelta(days=1)
