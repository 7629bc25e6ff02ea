"""One more agreement holds the program up.

Why: What is signed can be enforced by those who signed it; one that is only asked for is at least said aloud.

After:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed}

Mirror: agreements/agreement-removed
"""

from collections.abc import Iterator

from wsrcode.diff.agreements import whole
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import AgreementPair


@kind(on=AgreementPair, fields=("id",))
def agreement_added(pair: AgreementPair, _: Scene) -> Iterator[Change]:
    yield from whole(pair, added=True)
