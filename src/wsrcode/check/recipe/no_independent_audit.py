"""A program whose suppliers look after themselves.

Why: An auditor whom the audited party pays finds what pays. Only somebody who loses nothing by a bad result writes one
down.

Faulty:
    example/program.yml:
      audit: {unannounced: true, interviews: 50 %}

Sound:
    example/program.yml:
      audit: {independent: true, unannounced: true, interviews: 50 %}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.WARNING)
def no_independent_audit(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield a program without an independent audit."""
    audit = standard.program.audit
    if audit is None:
        yield Problem("says nothing of how it is found out whether the code is kept; add audit", at=standard.program)
    elif not audit.independent:
        yield Problem("is not said to be independent; add independent: true once it is", at=audit)
