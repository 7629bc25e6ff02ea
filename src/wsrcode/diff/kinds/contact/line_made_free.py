"""A line is promised to be free.

Why: A call that costs money is not made by those who have least.

Before:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: false, confidential: true}

After:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: true, confidential: true}

Mirror: contact/line-no-longer-free
"""

from collections.abc import Iterator

from wsrcode.diff.contact import promise
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("free",))
def line_made_free(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from promise(pair, "free", on=True)
