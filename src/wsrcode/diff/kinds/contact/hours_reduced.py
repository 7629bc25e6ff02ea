"""A line is open for less time.

Why: The mirror of longer hours: whoever works all day finds nobody.

Before:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: true, confidential: true}

After:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 12, days_per_week: 7},
          languages: [en, es], free: true, confidential: true}

Mirror: contact/hours-extended
"""

from collections.abc import Iterator

from wsrcode.diff.contact import hours
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("open",))
def hours_reduced(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from hours(pair, "reduced")
