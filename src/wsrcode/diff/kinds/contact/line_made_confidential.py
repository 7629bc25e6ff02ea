"""A line is promised to be confidential.

Why: People who complain can be punished for it; nobody calls a line that tells.

Before:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: true, confidential: false}

After:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: true, confidential: true}

Mirror: contact/line-no-longer-confidential
"""

from collections.abc import Iterator

from wsrcode.diff.contact import promise
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("confidential",))
def line_made_confidential(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from promise(pair, "confidential", on=True)
