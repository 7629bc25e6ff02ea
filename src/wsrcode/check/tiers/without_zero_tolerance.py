"""A code in which nothing is zero tolerance.

Why: Some breaches cannot be put right by a plan: force, violence, the work of children. Where even they are met
with a deadline, the market gives its word to somebody who holds people by force.

Faulty:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Severe, consequence: {text: Buyers stop buying at once., stop_buying: true}, cure: none, worker: Buyers stop buying.}
        - {id: corrective, title: Must be put right, consequence: {text: The farm follows a plan.}, cure: {text: The plan is carried out., within: 30 days}, worker: The farm must put it right.}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement can be enforced.}, cure: none}

Sound:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Severe, zero_tolerance: true, consequence: {text: Buyers stop buying at once., stop_buying: true}, cure: none, worker: Buyers stop buying.}
        - {id: corrective, title: Must be put right, consequence: {text: The farm follows a plan.}, cure: {text: The plan is carried out., within: 30 days}, worker: The farm must put it right.}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement can be enforced.}, cure: none}
"""  # noqa: E501 - a tier a line

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.WARNING)
def without_zero_tolerance(standard: Standard, _: Around) -> Iterator[Problem]:
    if not standard.zero_tolerance:
        yield Problem("no tier is zero tolerance; mark the worst one with zero_tolerance: true", key=("tiers",))
