"""How long an agreement runs is said in other words, or in a unit that cannot be compared.

Why: Two years are 24 months, and nothing changed. But 26 months and 800 days are not the same, and a person must say
which is longer.

Before:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed, term: 2 years}

After:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed, term: 24 months}

Mirror: agreements/agreement-term-restated
"""

from collections.abc import Iterator

from wsrcode.diff.agreements import term
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import AgreementPair


@kind(on=AgreementPair, fields=("term",))
def agreement_term_restated(pair: AgreementPair, _: Scene) -> Iterator[Change]:
    yield from term(pair, "restated")
