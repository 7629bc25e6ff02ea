"""Nothing says any more how long an agreement runs.

Why: The mirror of a term that is told: it may run without an end now, or for a time that nobody has read.

Before:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed, term: 3 years}

After:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed}

Mirror: agreements/agreement-term-told
"""

from collections.abc import Iterator

from wsrcode.diff.agreements import term
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import AgreementPair


@kind(on=AgreementPair, fields=("term",))
def agreement_term_untold(pair: AgreementPair, _: Scene) -> Iterator[Change]:
    yield from term(pair, "dropped")
