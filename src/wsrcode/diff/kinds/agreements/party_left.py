"""A party is no longer bound by an agreement.

Why: The mirror of a party that joined: what the agreement asks can no longer be asked of it.

Before:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation, monitor], status: signed}

After:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed}

Mirror: agreements/party-joined
"""

from collections.abc import Iterator

from wsrcode.diff.agreements import parties
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import AgreementPair


@kind(on=AgreementPair, fields=("parties",))
def party_left(pair: AgreementPair, _: Scene) -> Iterator[Change]:
    yield from parties(pair, added=False)
