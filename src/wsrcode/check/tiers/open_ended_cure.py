"""A tier whose cure is missing or has no end.

Why: "The farm will put it right" without a day can take for ever, and the worker waits. Where nothing cures a
breach, the code must say that, too.

Faulty:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying at once., stop_buying: true}, cure: none, worker: Buyers stop buying.}
        - {id: corrective, title: Must be put right, consequence: {text: The farm follows a plan.}, cure: {text: The plan is carried out.}, worker: The farm must put it right.}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement can be enforced.}}

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
def open_ended_cure(tier: Tier, _: Around) -> Iterator[Problem]:
    if tier.cure == "none":
        return
    if tier.cure is None:
        yield Problem(f"tier {tier.id!r} does not say how a breach is put right; write cure, or cure: none")
    elif tier.cure.within is None and "within" in tier.cure.unverified:
        message = f"tier {tier.id!r}: by when a breach must be put right is not known; ask the program"
        yield Problem(message, key=("cure",), severity=Severity.WARNING)
    elif tier.cure.within is None:
        message = f"tier {tier.id!r}: the cure has no end; write within, such as 30 days, or unverified: [within]"
        yield Problem(message, key=("cure",))
