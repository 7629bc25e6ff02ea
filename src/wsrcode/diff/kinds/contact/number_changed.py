"""A line has another number or address.

Why: The protection is the same, but whoever holds an old paper calls in vain: every booklet and poster must be
replaced, and only those who decide may change it.

Before:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: true, confidential: true, phone: +1 000 000 0000}

After:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: true, confidential: true, phone: +1 000 000 0001}

Mirror: contact/number-changed
"""

from collections.abc import Iterator

from wsrcode.diff.contact import number
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("phone", "url"))
def number_changed(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from number(pair, "changed")
