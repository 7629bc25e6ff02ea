"""A worker who answers for what others leave undone.

Why: Liability runs up a chain of contracts, to those who have the money and the power. A code of workers that lets a
worker pay for a firm protects the firm.

Faulty:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: worker, for: grower, kind: joint}

Sound:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: buyer, for: grower, kind: joint}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity


@check(on=Provision, severity=Severity.ERROR)
def worker_answers_for_others(provision: Provision, around: Around) -> Iterator[Problem]:
    """Yield each worker among those who answer for others."""
    for name in provision.answers_for.who if provision.answers_for else ():
        holder = around.standard.program.holder(name)
        if holder and holder.side == "worker":
            message = f"{name} is a worker and answers for others; name those above them in the chain"
            yield Problem(message, key=("answers_for", "who"))
