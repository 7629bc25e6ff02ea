"""A line's number or address is known.

Why: A line without a number prints as a blank to fill in, and a worker who finds a blank cannot call.

After:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: true, confidential: true, phone: +1 000 000 0000}

Mirror: contact/number-removed
"""

from collections.abc import Iterator

from wsrcode.diff.contact import number
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("phone", "url"))
def number_stated(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from number(pair, "stated")
