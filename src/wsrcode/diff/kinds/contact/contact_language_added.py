"""A line answers in one more language.

Why: Nobody complains in a language they do not speak; more workers can now say what happened to them.

After:
    example/program.yml:
      contacts:
        - {id: complaint-line, name: Complaint line, run_by: monitor, open: {hours_per_day: 24, days_per_week: 7},
          languages: [en, es, ht], free: true, confidential: true}

Mirror: contact/contact-language-dropped
"""

from collections.abc import Iterator

from wsrcode.diff.contact import languages
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ContactPair


@kind(on=ContactPair, fields=("languages",))
def contact_language_added(pair: ContactPair, _: Scene) -> Iterator[Change]:
    yield from languages(pair, "added")
