"""A signed agreement has ended, or is only asked for again.

Why: The mirror of a signature: its parties are no longer bound by it.

Before:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed}

After:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: ended}

Mirror: agreements/agreement-signed
"""

from collections.abc import Iterator

from wsrcode.diff.agreements import status
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import AgreementPair


@kind(on=AgreementPair, fields=("status",))
def agreement_unsigned(pair: AgreementPair, _: Scene) -> Iterator[Change]:
    yield from status(pair, "unsigned")
