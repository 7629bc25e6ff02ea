"""An agreement of the buyers that puts a duty on workers.

Why: Workers do not sign what buyers sign. A duty on them in that agreement is a rule made over their heads, and a
buyer could call its breach a reason not to pay.

Faulty:
    example/provisions/buyers/premium.yml:
      obligations:
        - holder: [buyer, worker]
          must: report every purchase
          verify: [{look_at: purchase-records, for: purchases are reported}]

Sound:
    example/provisions/buyers/premium.yml:
      obligations:
        - holder: buyer
          must: report every purchase
          verify: [{look_at: purchase-records, for: purchases are reported}]
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Part, Severity


@check(on=Part, severity=Severity.ERROR)
def agreement_binds_worker(part: Part, around: Around) -> Iterator[Problem]:
    """Yield each obligation of an agreement that a worker holds."""
    if part.kind != "agreement":
        return
    workers = {each.id for each in around.standard.program.holders if each.side == "worker"}
    for provision in around.standard.in_order(part):
        for duty in provision.obligations:
            if duty.may is None and not workers.isdisjoint(duty.holder):
                yield Problem(
                    "binds workers in an agreement that they do not sign; name a buyer or the program as its holder",
                    at=duty,
                    key=("holder",),
                )
