"""The languages of a line stand in another order.

Why: The same languages are answered; only the order in which they are printed is another.

After:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [es, en], free: true, confidential: true}

Mirror: contact/contact-languages-reordered
"""

from collections.abc import Iterator

from wsrcode.diff.contact import languages
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("languages",))
def contact_languages_reordered(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from languages(pair, "reordered")
