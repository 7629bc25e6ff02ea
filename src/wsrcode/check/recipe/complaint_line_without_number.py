"""An adopted code whose complaint line cannot be called.

Why: A blank on the back of a booklet is honest in a draft. Once the code binds, a worker who was promised a line must
find its number, and nobody may make one up.

Faulty:
    example/code.yml:
      status: adopted
      effective: 2026-11-22

Sound:
    example/code.yml:
      status: adopted
      effective: 2026-11-22
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, languages: [en, es],
           open: {hours_per_day: 24, days_per_week: 7}, url: "https://example.org/complaints"}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.WARNING)
def complaint_line_without_number(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield each contact of an adopted code without phone and address."""
    if standard.code.status != "adopted":
        return
    for contact in standard.program.contacts:
        if contact.phone is None and contact.url is None:
            message = (
                f"{contact.id} has neither phone nor url; ask {contact.run_by} for it before the code is handed out"
            )
            yield Problem(message, at=contact)
