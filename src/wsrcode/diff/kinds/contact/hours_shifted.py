"""A line is open on more days for fewer hours, or the other way round.

Why: Which of the two reaches more workers depends on when they are free; a person must say.

Before:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 5},
          languages: [en, es], free: true, confidential: true}

After:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 12, days_per_week: 7},
          languages: [en, es], free: true, confidential: true}

Mirror: contact/hours-shifted
"""

from collections.abc import Iterator

from wsrcode.diff.contact import hours
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("open",))
def hours_shifted(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from hours(pair, "shifted")
