"""A duty that nobody can find out about.

Why: What is not looked at is not kept. For each duty an investigator needs a question to ask or a record to look at,
and the supplier should know beforehand which.

Faulty:
    example/provisions/buyers/premium.yml:
      obligations:
        - holder: buyer
          must: pay the premium on all that it buys

Also:
    translations/longer-list-than-source

Sound:
    example/provisions/buyers/premium.yml:
      obligations:
        - holder: buyer
          must: pay the premium on all that it buys
          verify:
            - {look_at: purchase-records, for: the premium is paid on every purchase}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Obligation, Severity


@check(on=Obligation, severity=Severity.ERROR)
def without_verification(obligation: Obligation, _: Around) -> Iterator[Problem]:
    # A permission need not be kept, so there is nothing to find out.
    if obligation.modality != "may" and not obligation.verify:
        yield Problem("has no way to find out whether it is kept; add verify with ask or look_at")
