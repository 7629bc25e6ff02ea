"""A program that workers cannot call.

Why: An auditor comes for two days and sees what is shown. Workers see every day, and what they report is how most
breaches are found.

Faulty:
    example/program.yml:
      contacts: []
Also: translations/unknown-unit-key

Sound:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, languages: [en, es],
           open: {hours_per_day: 24, days_per_week: 7}}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.WARNING)
def no_complaint_line(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield a program without contacts."""
    if not standard.program.contacts:
        severity = Severity.ERROR if standard.program.status == "active" else Severity.WARNING
        message = "has no line that workers can call; add contacts, and leave out a number that is not known yet"
        yield Problem(message, at=standard.program, key=("contacts",), severity=severity)
