"""An agreement is called something else.

Why: What it is called binds nobody; it is told, so that no change passes in silence.

Before:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed}

After:
    example/program.yml:
      agreements:
        - {id: first, title: Contract with buyers, parties: [workers-organisation], status: signed}

Mirror: agreements/agreement-retitled
"""

from collections.abc import Iterator

from wsrcode.diff.agreements import plainly
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import AgreementPair


@kind(on=AgreementPair, fields=("title",))
def agreement_retitled(pair: AgreementPair, _: Scene) -> Iterator[Change]:
    yield from plainly(pair, "title")
