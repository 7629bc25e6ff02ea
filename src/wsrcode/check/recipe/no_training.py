"""A program that does not tell workers their rights.

Why: A right that nobody has heard of is used by nobody. The complaint line rings only where workers were told, on paid
time, what it is for.

Faulty:
    example/program.yml:
      training: null

Sound:
    example/program.yml:
      training: {worker_to_worker: true, paid: true, languages: [en, es]}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.WARNING)
def no_training(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield a program without training."""
    if standard.program.training is None:
        message = "says nothing of how workers learn their rights; add training"
        yield Problem(message, at=standard.program)
