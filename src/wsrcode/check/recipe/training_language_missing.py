"""A language that workers read and nobody trains in.

Why: Those who do not understand the training are often the newest and the most exposed, and they sign the attendance
list like everybody else.

Faulty:
    example/program.yml:
      training: {worker_to_worker: true, paid: true, languages: [en]}

Sound:
    example/program.yml:
      training: {worker_to_worker: true, paid: true, languages: [es, en]}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.WARNING)
def training_language_missing(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield the languages of the program that are missing from its training."""
    training = standard.program.training
    if training is None:
        return
    missing = [each for each in standard.program.languages if each not in training.languages]
    if missing:
        yield Problem(f"is not given in {', '.join(missing)}; add it to languages once it is", at=training)
