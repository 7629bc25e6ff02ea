"""A duty that is owed together, by one holder.

Why: Together means that each of several answers for the whole. With one holder it says nothing, and whoever wrote it
meant another holder, too.

Faulty:
    example/provisions/work/pay-on-time.yml:
      obligations:
        - holder: grower
          together: true
          must: pay every worker on the agreed day
          verify:
            - {look_at: payroll, for: pay days and amounts}

Sound:
    example/provisions/work/pay-on-time.yml:
      obligations:
        - holder: [grower, supervisor]
          together: true
          must: pay every worker on the agreed day
          verify:
            - {look_at: payroll, for: pay days and amounts}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Obligation, Severity


@check(on=Obligation, severity=Severity.WARNING)
def together_alone(obligation: Obligation, _: Around) -> Iterator[Problem]:
    """Yield a duty that one holder owes together with nobody."""
    if obligation.together and len(set(obligation.holder)) < 2:  # noqa: PLR2004 - two are together
        yield Problem("is owed together by one holder; name the others, or remove together", key=("together",))
