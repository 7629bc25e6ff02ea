"""A line answers in one language fewer.

Why: The mirror of a language that is added: those who speak only this one are no longer understood.

Before:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es, ht], free: true, confidential: true}

After:
    {}

Mirror: contact/contact-language-added
"""

from collections.abc import Iterator

from wsrcode.diff.contact import languages
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("languages",))
def contact_language_dropped(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from languages(pair, "dropped")
