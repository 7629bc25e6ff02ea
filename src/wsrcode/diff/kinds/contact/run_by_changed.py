"""Another organization answers a line.

Why: Whoever answers learns who complained. Whether workers can trust them as much, a person must say.

After:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: workers-organisation, open: {hours_per_day: 24,
          days_per_week: 7}, languages: [en, es], free: true, confidential: true}

Mirror: contact/run-by-changed
"""

from collections.abc import Iterator

from wsrcode.diff.contact import run_by
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("run_by",))
def run_by_changed(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from run_by(pair)
