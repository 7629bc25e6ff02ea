"""How sure we are of an agreement changed.

Why: Only what is confirmed may be printed; what the agreement says is the same.

Before:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed}

After:
    example/program.yml:
      agreements:
        - {id: first, title: Agreement with buyers, parties: [workers-organisation], status: signed, evidence: S}

Mirror: agreements/agreement-evidence-changed
"""

from collections.abc import Iterator

from wsrcode.diff.agreements import plainly
from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import AgreementPair


@kind(on=AgreementPair, fields=("evidence",))
def agreement_evidence_changed(pair: AgreementPair, _: Scene) -> Iterator[Change]:
    yield from plainly(pair, "evidence")
