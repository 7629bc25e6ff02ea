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

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Input, Severity


@check(on=Input, severity=Severity.WARNING)
def undecided_too_long(given: Input, around: Around) -> Iterator[Problem]:
    """Yield an input without outcome that is older than a year on the day the code speaks of."""
    if given.is_overdue(around.standard.code.as_of):
        message = "has waited for more than a year; decide it, or add an outcome with decision: deferred and say why"
        yield Problem(message, key=("date",))
