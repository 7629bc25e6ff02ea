"""An agreement that was asked for, or had ended, is signed.

Why: From the signature on its parties are bound; before, nobody was.

Before:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: proposed}

After:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed}

Mirror: agreements/agreement-unsigned
"""

from collections.abc import Iterator

from wsrcode.diff.agreements import status
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import AgreementPair


@kind(on=AgreementPair, fields=("status",))
def agreement_signed(pair: AgreementPair, _: Scene) -> Iterator[Change]:
    yield from status(pair, "signed")
