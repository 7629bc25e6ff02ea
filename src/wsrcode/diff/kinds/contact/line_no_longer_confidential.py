"""A line is no longer promised to be confidential.

Why: The mirror of a line that is made confidential: nobody calls a line that tells.

Before:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: true, confidential: true}

After:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: true, confidential: false}

Mirror: contact/line-made-confidential
"""

from collections.abc import Iterator

from wsrcode.diff.contact import promise
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("confidential",))
def line_no_longer_confidential(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from promise(pair, "confidential", on=False)
