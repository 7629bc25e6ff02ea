"""One more party is bound by an agreement.

Why: What an agreement asks can be asked of each of its parties, and the new one is one more.

Before:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed}

After:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation, monitor], status: signed}

Mirror: agreements/party-left
"""

from collections.abc import Iterator

from wsrcode.diff.agreements import parties
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import AgreementPair


@kind(on=AgreementPair, fields=("parties",))
def party_joined(pair: AgreementPair, _: Scene) -> Iterator[Change]:
    yield from parties(pair, added=True)
