"""A step after a breach that the next one never follows.

Why: A warning without an end can stand for years. Each step but the last says how long there is to put things right
before the next one comes, or that it is not known.

Faulty:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying at once., stop_buying: true}, cure: none, worker: Buyers stop buying.}
        - {id: corrective, title: Must be put right, consequence: {text: The farm is warned step by step., stages: [{title: A letter}, {title: Buyers stop buying}]}, cure: {text: The plan is carried out., within: 30 days}, worker: The farm must put it right.}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement can be enforced.}, cure: none}

Sound:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying at once., stop_buying: true}, cure: none, worker: Buyers stop buying.}
        - {id: corrective, title: Must be put right, consequence: {text: The farm is warned step by step., stages: [{title: A letter, within: 30 days}, {title: Buyers stop buying}]}, cure: {text: The plan is carried out., within: 30 days}, worker: The farm must put it right.}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement can be enforced.}, cure: none}
"""  # noqa: E501 - a tier a line

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Tier


@check(on=Tier, severity=Severity.WARNING)
def open_ended_stage(tier: Tier, _: Around) -> Iterator[Problem]:
    """Yield each step but the last that does not say how long it lasts."""
    for n, stage in enumerate(tier.consequence.stages[:-1] if tier.consequence else ()):
        if stage.within is None:
            unknown = "is not known; ask the program" if stage.unverified else "is not said; write within"
            message = f"tier {tier.id!r}: how long {stage.title!r} lasts before the next step {unknown}"
            yield Problem(message, key=("consequence", "stages", n))
