"""A line is no longer promised to be free.

Why: The mirror of a line that is made free: a call that costs money is not made by those who have least.

Before:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: true, confidential: true}

After:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: false, confidential: true}

Mirror: contact/line-made-free
"""

from collections.abc import Iterator

from wsrcode.diff.contact import promise
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("free",))
def line_no_longer_free(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from promise(pair, "free", on=False)
