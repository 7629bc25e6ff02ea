"""An agreement runs longer.

Why: For as long as it runs, its parties are bound, and nobody has to fight for it anew.

Before:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed, term: 3 years}

After:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed, term: 10 years}

Mirror: agreements/agreement-shorter
"""

from collections.abc import Iterator

from wsrcode.diff.agreements import term
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import AgreementPair


@kind(on=AgreementPair, fields=("term",))
def agreement_longer(pair: AgreementPair, _: Scene) -> Iterator[Change]:
    yield from term(pair, "more")
