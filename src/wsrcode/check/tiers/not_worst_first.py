"""A tier of zero tolerance that stands below a milder one.

Why: Tiers are listed worst first. By their order it is decided whether a provision was moved to a harder or a
milder tier, so a wrong order turns a loss for workers into a gain.

Faulty:
    example/code.yml:
      tiers:
        - {id: corrective, title: Must be put right, consequence: {text: The farm follows a plan.}, cure: {text: The plan is carried out., within: 30 days}, worker: The farm must put it right.}
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying at once., stop_buying: true}, cure: none, worker: Buyers stop buying.}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement can be enforced.}, cure: none}

Sound:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying at once., stop_buying: true}, cure: none, worker: Buyers stop buying.}
        - {id: corrective, title: Must be put right, consequence: {text: The farm follows a plan.}, cure: {text: The plan is carried out., within: 30 days}, worker: The farm must put it right.}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement can be enforced.}, cure: none}
"""  # noqa: E501 - a tier a line

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.ERROR)
def not_worst_first(standard: Standard, _: Around) -> Iterator[Problem]:
    milder = None
    for tier in standard.code.tiers:
        if tier.zero_tolerance and milder:
            message = f"tier {tier.id!r} is zero tolerance but stands below {milder!r}; list the worst first"
            yield Problem(message, at=tier)
        if not tier.zero_tolerance:
            milder = milder or tier.id
