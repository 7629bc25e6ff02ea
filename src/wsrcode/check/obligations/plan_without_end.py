"""A plan that has no end.

Why: A duty that is reached by a plan is not broken while the plan runs. A plan without an end runs for ever, and
workers wait for ever.

Faulty:
    example/provisions/work/pay-on-time.yml:
      obligations:
        - holder: grower
          must: pay every worker on the agreed day
          verify:
            - {look_at: payroll, for: pay days and amounts}
          phase: {plan: the payroll is set up crew by crew}

Sound:
    example/provisions/work/pay-on-time.yml:
      obligations:
        - holder: grower
          must: pay every worker on the agreed day
          verify:
            - {look_at: payroll, for: pay days and amounts}
          phase: {plan: the payroll is set up crew by crew, within: 60 days}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Obligation, Severity


@check(on=Obligation, severity=Severity.WARNING)
def plan_without_end(obligation: Obligation, _: Around) -> Iterator[Problem]:
    """Yield a duty whose plan says neither how long it takes nor by which day it is done."""
    phase = obligation.phase
    if phase is None or phase.within or phase.by:
        return
    if phase.unverified:
        yield Problem("by when its plan is done is not known; ask the program", key=("phase",))
    else:
        message = "its plan has no end; write within or by, or unverified: [within] where it is not known"
        yield Problem(message, key=("phase",))
