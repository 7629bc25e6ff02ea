"""How sure we are of a line changed.

Why: A number that nobody has confirmed is not printed: whoever calls it in need must reach somebody.

After:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es], free: true, confidential: true, evidence: S}

Mirror: contact/contact-evidence-changed
"""

from collections.abc import Iterator

from wsrcode.diff.contact import label
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("evidence",))
def contact_evidence_changed(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from label(pair, "evidence")
