"""A tier of which nobody says what follows a breach.

Why: A rule without a consequence is a wish. What made farms change was that losing the market was certain and
known to everyone beforehand.

Faulty:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying at once., stop_buying: true}, cure: none, worker: Buyers stop buying.}
        - {id: corrective, title: Must be put right, cure: {text: The plan is carried out., within: 30 days}, worker: The farm must put it right.}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement can be enforced.}, cure: none}

Also:
    translations/unknown-unit-key

Sound:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying at once., stop_buying: true}, cure: none, worker: Buyers stop buying.}
        - {id: corrective, title: Must be put right, consequence: {text: The farm follows a plan.}, cure: {text: The plan is carried out., within: 30 days}, worker: The farm must put it right.}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement can be enforced.}, cure: none}
"""  # noqa: E501 - a tier a line

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Tier


@check(on=Tier, severity=Severity.ERROR)
def without_consequence(tier: Tier, _: Around) -> Iterator[Problem]:
    if tier.consequence is None:
        yield Problem(f"tier {tier.id!r} has no consequence; say what happens to whoever breaks such a provision")
