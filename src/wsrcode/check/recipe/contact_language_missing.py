"""A language that workers read and the complaint line does not speak.

Why: Whoever cannot say what happened has not complained. A booklet in a language that nobody answers in promises what
the line cannot keep.

Faulty:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, languages: [en],
           open: {hours_per_day: 24, days_per_week: 7}}

Sound:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, languages: [es, en],
           open: {hours_per_day: 24, days_per_week: 7}}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.WARNING)
def contact_language_missing(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield the languages of the program that no contact speaks."""
    contacts = standard.program.contacts
    spoken = {language for contact in contacts for language in contact.languages}
    missing = [each for each in standard.program.languages if each not in spoken]
    if contacts and missing:
        yield Problem(
            f"nobody answers in {', '.join(missing)}; add it to the languages of a contact, or find one who speaks it",
            at=contacts[0],
        )
