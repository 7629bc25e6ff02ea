"""It is said when a line is open.

Why: The open time of a line is always stated, so that nobody calls in vain and somebody can be held to it.

Before:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, languages: [en, es], free: true,
          confidential: true}

After:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: true, confidential: true}

Mirror: contact/hours-unstated
"""

from collections.abc import Iterator

from wsrcode.diff.contact import hours
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("open",))
def hours_stated(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from hours(pair, "stated")
