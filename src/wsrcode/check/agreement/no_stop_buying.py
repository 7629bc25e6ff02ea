"""A program in which buyers may go on buying whatever happens.

Why: What suppliers fear is the loss of the market. A code whose breach costs no sale has been tried for decades, and
workers have seen what it is worth.

Faulty:
    example/program.yml:
      inducement: {kind: premium, text: Buyers pay a premium that reaches the workers.}
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, cure: none,
           worker: "If this happens, buyers stop buying from the farm.",
           consequence: {text: The farm is warned.}}
        - {id: corrective, title: Must be put right, worker: "If this happens, the farm must put it right.",
           consequence: {text: The farm follows a written plan.}, cure: {text: The plan is done., within: 30 days}}
        - {id: agreement, title: What buyers sign, cure: none, consequence: {text: The agreement can be enforced.}}

Sound:
    example/program.yml:
      inducement: {kind: premium, text: Buyers pay a premium that reaches the workers.}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.ERROR)
def no_stop_buying(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield a program in which neither the inducement nor any tier makes buyers stop."""
    inducement = standard.program.inducement
    stops = [tier.consequence for tier in standard.code.tiers if tier.consequence and tier.consequence.stop_buying]
    if not stops and not (inducement and inducement.stop_buying):
        # Of what is only demanded or explored, what follows a breach may not be known, and must not be made up.
        severity = Severity.ERROR if standard.program.status == "active" else Severity.WARNING
        message = "no breach makes buyers stop buying; add stop_buying: true to a consequence or to the inducement"
        yield Problem(message, key=("tiers",), severity=severity)
