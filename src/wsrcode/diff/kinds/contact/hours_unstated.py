"""It is no longer said when a line is open.

Why: The mirror of hours that are stated: nobody can be held to them.

Before:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: true, confidential: true}

After:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, languages: [en, es], free: true,
          confidential: true}

Mirror: contact/hours-stated
"""

from collections.abc import Iterator

from wsrcode.diff.contact import hours
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("open",))
def hours_unstated(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from hours(pair, "unstated")
