"""An agreement that held the program up is gone.

Why: The mirror of an agreement that is added: what it bound its parties to can no longer be asked of them by it.

Before:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed}

After:
    example/program.yml:
      agreements: []

Mirror: agreements/agreement-added
"""

from collections.abc import Iterator

from wsrcode.diff.agreements import whole
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import AgreementPair


@kind(on=AgreementPair, fields=("id",))
def agreement_removed(pair: AgreementPair, _: Scene) -> Iterator[Change]:
    yield from whole(pair, added=False)
