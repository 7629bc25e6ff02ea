"""Training that is not given by workers.

Why: Workers believe somebody who has stood in the same row. What a consultant or the company's office explains is
heard as the company's view.

Faulty:
    example/program.yml:
      training: {paid: true, languages: [en, es]}

Sound:
    example/program.yml:
      training: {worker_to_worker: true, paid: true, languages: [en, es]}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.WARNING)
def training_not_worker_to_worker(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield training by others than workers."""
    training = standard.program.training
    if training and not training.worker_to_worker:
        yield Problem("is not given by workers to workers; add worker_to_worker: true once it is", at=training)
