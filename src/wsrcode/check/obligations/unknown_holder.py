"""An obligation of somebody whom the program does not know.

Why: program.yml says who each holder is and on whose sheet a duty is printed. A misspelt holder has no sheet, and
the duty reaches nobody.

Faulty:
    example/provisions/work/pay-on-time.yml:
      obligations:
        - holder: [grower, grwoer]
          must: pay every worker on the agreed day
          verify:
            - {look_at: payroll, for: pay days and amounts}

Sound:
    example/provisions/work/pay-on-time.yml:
      obligations:
        - holder: [grower, supervisor]
          must: pay every worker on the agreed day
          verify:
            - {look_at: payroll, for: pay days and amounts}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Obligation, Severity
from wsrcode.model.words import did_you_mean


@check(on=Obligation, severity=Severity.ERROR)
def unknown_holder(obligation: Obligation, around: Around) -> Iterator[Problem]:
    program = around.standard.program
    for name in obligation.holder:
        if program.holder(name) is None:
            known = [holder.id for holder in program.holders]
            hint = did_you_mean(name, known) or f"; it lists {', '.join(known)}"
            yield Problem(f"{name!r} is no holder of program.yml{hint}", key=("holder",))
