"""Audits promise more: that they are independent, or unannounced.

Why: An audit that is announced finds a clean farm; one that the farm pays for finds what the farm likes.

Before:
    example/program.yml:
      audit: {independent: true, unannounced: false, interviews: 50 %}

After:
    example/program.yml:
      audit: {independent: true, unannounced: true, interviews: 50 %}

Mirror: audit/audit-weakened
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import audit


@kind(on=ProgramPair, fields=("audit",))
def audit_strengthened(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from audit(pair, "strengthened")
