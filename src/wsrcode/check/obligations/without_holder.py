"""An obligation that names nobody.

Why: The obligation sheet is drawn per holder. A duty without a holder is printed nowhere, so nobody can be asked to
keep it.

Faulty:
    example/provisions/buyers/premium.yml:
      obligations:
        - holder: []
          must: pay the premium on all that it buys
          verify:
            - {look_at: purchase-records, for: the premium is paid on every purchase}

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
def without_holder(obligation: Obligation, _: Around) -> Iterator[Problem]:
    if not obligation.holder:
        yield Problem("names nobody who must keep it; add holder, such as grower", key=("holder",))
