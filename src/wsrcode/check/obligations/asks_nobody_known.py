"""A question to somebody whom the program does not know.

Why: Investigators plan their interviews by whom the code tells them to ask. A question to nobody in particular is
asked of nobody, and the supervisor will answer it for the workers.

Faulty:
    example/provisions/core/no-forced-labour.yml:
      obligations:
        - holder: [grower, supervisor]
          must_not: make anyone work by force, threat or debt
          verify:
            - {ask: workers, question: Can you leave this job whenever you want?}

Sound:
    example/provisions/core/no-forced-labour.yml:
      obligations:
        - holder: [grower, supervisor]
          must_not: make anyone work by force, threat or debt
          verify:
            - {ask: worker, question: Can you leave this job whenever you want?}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Ask, Obligation, Severity
from wsrcode.model.words import did_you_mean


@check(on=Obligation, severity=Severity.WARNING)
def asks_nobody_known(obligation: Obligation, around: Around) -> Iterator[Problem]:
    program = around.standard.program
    for n, each in enumerate(obligation.verify):
        if isinstance(each, Ask) and program.holder(each.ask) is None:
            known = [holder.id for holder in program.holders]
            hint = did_you_mean(each.ask, known) or f"; it lists {', '.join(known)}"
            yield Problem(f"asks {each.ask!r}, who is no holder of program.yml{hint}", key=("verify", n, "ask"))
