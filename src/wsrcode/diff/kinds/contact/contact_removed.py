"""A line that workers could call is gone.

Why: The mirror of a line that is added: whoever has its number calls in vain.

Before:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: true, confidential: true}
        - {id: second-line, name: Second line, run_by: monitor}

After:
    {}

Mirror: contact/contact-added
"""

from collections.abc import Iterator

from wsrcode.diff.contact import whole
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("id",))
def contact_removed(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from whole(pair, added=False)
