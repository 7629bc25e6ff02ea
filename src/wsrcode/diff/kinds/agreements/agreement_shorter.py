"""An agreement runs less long.

Why: The mirror of an agreement that runs longer: what it promises has to be fought for sooner again.

Before:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed, term: 10 years}

After:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed, term: 3 years}

Mirror: agreements/agreement-longer
"""

from collections.abc import Iterator

from wsrcode.diff.agreements import term
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import AgreementPair


@kind(on=AgreementPair, fields=("term",))
def agreement_shorter(pair: AgreementPair, _: Scene) -> Iterator[Change]:
    yield from term(pair, "less")
