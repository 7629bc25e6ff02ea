"""How sure we are of what is said about audits changed.

Why: Only what is confirmed may be printed; the promise itself is the same.

After:
    example/program.yml:
      audit: {independent: true, unannounced: true, interviews: 50 %, evidence: S}

Mirror: audit/audit-evidence-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import audit


@kind(on=ProgramPair, fields=("audit",))
def audit_evidence_changed(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from audit(pair, "evidence")
