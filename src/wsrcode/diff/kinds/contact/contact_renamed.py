"""A line is called something else.

Why: A name binds nobody, but workers know it; its translations are stale until they are read again.

After:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Help line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: true, confidential: true}

Mirror: contact/contact-renamed
"""

from collections.abc import Iterator

from wsrcode.diff.contact import label
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("name",))
def contact_renamed(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from label(pair, "name")
