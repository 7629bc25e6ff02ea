"""Audits that listen to less than half of the workers.

Why: Who talks to the auditor must not be a thing that the supervisor can guess. When at least half are asked, nobody
stands out for having answered.

Faulty:
    example/program.yml:
      audit: {independent: true, unannounced: true, interviews: 10 %}

Sound:
    example/program.yml:
      audit: {independent: true, unannounced: true, interviews: 60 %}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard, quantity

HALF = quantity("50 %")


@check(on=Standard, severity=Severity.WARNING)
def too_few_interviews(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield an audit that need not interview half of the workers."""
    audit = standard.program.audit
    if audit is None:
        return
    if audit.interviews is None:
        yield Problem("does not say how many workers are interviewed; add interviews: 50 % or more", at=audit)
    elif not audit.interviews.comparable(HALF) or audit.interviews < HALF:
        message = f"asks {audit.interviews} of the workers; at least half must be interviewed for none to stand out"
        yield Problem(message, at=audit, key=("interviews",))
