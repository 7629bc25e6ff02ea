"""Workers can call one more line.

Why: Whoever cannot trust one line may trust another, and a line that is busy is no line.

After:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: true, confidential: true}
        - {id: second-line, name: Second line, run_by: monitor}

Mirror: contact/contact-removed
"""

from collections.abc import Iterator

from wsrcode.diff.contact import whole
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("id",))
def contact_added(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from whole(pair, added=True)
