"""Audits promise less: that they are independent, or unannounced, is gone.

Why: The mirror of audits that promise more: what they find is worth less.

Before:
    example/program.yml:
      audit: {independent: true, unannounced: true, interviews: 50 %}

After:
    example/program.yml:
      audit: {independent: true, unannounced: false, interviews: 50 %}

Mirror: audit/audit-strengthened
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import audit


@kind(on=ProgramPair, fields=("audit",))
def audit_weakened(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from audit(pair, "weakened")
