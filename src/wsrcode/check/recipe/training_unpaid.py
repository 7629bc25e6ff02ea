"""Training that workers pay for with their own time.

Why: After ten hours in the field nobody sits down to learn for nothing. Training on paid time also shows, in front of
the supervisor, that the farm means it.

Faulty:
    example/program.yml:
      training: {worker_to_worker: true, languages: [en, es]}

Sound:
    example/program.yml:
      training: {worker_to_worker: true, paid: true, languages: [en, es]}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.WARNING)
def training_unpaid(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield training that is not paid time."""
    training = standard.program.training
    if training and not training.paid:
        yield Problem("is not said to be on paid time; add paid: true once it is", at=training)
