"""A complaint line that is closed when it is needed.

Why: Threats come at night, and nobody can call from the field while the supervisor listens. A line that answers in
office hours answers to an office.

Faulty:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, languages: [en, es],
           open: {hours_per_day: 8, days_per_week: 5}}

Sound:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, languages: [en, es],
           open: {hours_per_day: 24, days_per_week: 7}}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard
from wsrcode.model.program import Hours


@check(on=Standard, severity=Severity.WARNING)
def complaint_line_not_always_open(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield the first contact when none of them is open at every hour."""
    contacts = standard.program.contacts
    if contacts and not any(_always(each.open) for each in contacts):
        first = contacts[0]
        stated = (
            f"is open {first.open.hours_per_day} hours on {first.open.days_per_week} days"
            if first.open
            else "has no hours"
        )
        yield Problem(f"{first.id} {stated}; a complaint line answers 24 hours on 7 days", at=first)


def _always(hours: Hours | None) -> bool:
    return hours is not None and hours.hours_per_day == 24 and hours.days_per_week == 7  # noqa: PLR2004 - a day, a week
