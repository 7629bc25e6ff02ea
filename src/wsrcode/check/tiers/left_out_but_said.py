"""A subject is said to be left out, and a provision speaks of it.

Why: Whoever leaves a subject out is not asked for it in zero tolerance. A code that has a rule against force or the
work of children, and calls it left out, would let that rule be met with a plan.

Faulty:
    example/code.yml:
      leaves_out:
        - {subject: child-labour, because: The program is about the safety of buildings.}

Sound:
    example/code.yml:
      leaves_out: []
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.check.tiers._worst import about
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.ERROR)
def left_out_but_said(standard: Standard, _: Around) -> Iterator[Problem]:
    for each in standard.code.leaves_out:
        for provision in about(standard, each.subject):
            words = each.subject.replace("-", " ")
            yield Problem(f"{words} is said to be left out, but {provision.id} is about it; strike it here", at=each)
            break
