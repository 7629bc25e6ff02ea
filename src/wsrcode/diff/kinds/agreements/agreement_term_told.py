"""It is now said how long an agreement runs.

Why: It may have run without an end, or for a time that nobody had read. Which it was only a person can say.

Before:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed}

After:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed, term: 3 years}

Mirror: agreements/agreement-term-untold
"""

from collections.abc import Iterator

from wsrcode.diff.agreements import term
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import AgreementPair


@kind(on=AgreementPair, fields=("term",))
def agreement_term_told(pair: AgreementPair, _: Scene) -> Iterator[Change]:
    yield from term(pair, "set")
