"""The same parties of an agreement are named in another order.

Why: Each of them is bound, so the order demands nothing; it is told, so that no change passes in silence.

Before:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation, monitor], status: signed}

After:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [monitor, workers-organisation], status: signed}

Mirror: agreements/parties-reordered
"""

from collections.abc import Iterator

from wsrcode.diff.agreements import order
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import AgreementPair


@kind(on=AgreementPair, fields=("parties",))
def parties_reordered(pair: AgreementPair, _: Scene) -> Iterator[Change]:
    yield from order(pair)
