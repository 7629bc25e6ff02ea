"""An agreement that nobody had signed has ended, or the other way round.

Why: Nobody was bound by it, and nobody is. Whether a demand was given up or met in another way only a person can say.

Before:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: proposed}

After:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: ended}

Mirror: agreements/agreement-status-turned
"""

from collections.abc import Iterator

from wsrcode.diff.agreements import status
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import AgreementPair


@kind(on=AgreementPair, fields=("status",))
def agreement_status_turned(pair: AgreementPair, _: Scene) -> Iterator[Change]:
    yield from status(pair, "turned")
