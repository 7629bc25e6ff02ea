"""Audits are no longer promised.

Why: The mirror of audits that are promised: nobody finds out whether the code is kept.

Before:
    example/program.yml:
      audit: {independent: true, unannounced: true, interviews: 50 %}

After:
    example/program.yml:
      audit: null

Mirror: audit/audit-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import whole


@kind(on=ProgramPair, fields=("audit",))
def audit_removed(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from whole(pair, "audit", added=False)
