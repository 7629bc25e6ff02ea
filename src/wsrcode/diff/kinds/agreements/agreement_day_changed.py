"""Another day is given on which an agreement was signed.

Why: The day is learned or corrected afterwards; who is bound to what is the same.

Before:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed}

After:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed, signed: "2026-10"}

Mirror: agreements/agreement-day-changed
"""

from collections.abc import Iterator

from wsrcode.diff.agreements import plainly
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import AgreementPair


@kind(on=AgreementPair, fields=("signed",))
def agreement_day_changed(pair: AgreementPair, _: Scene) -> Iterator[Change]:
    yield from plainly(pair, "signed")
