"""Audits are promised.

Why: Whether a code is kept must be found out by somebody who asks workers. Now that is promised.

Before:
    example/program.yml:
      audit: null

After:
    example/program.yml:
      audit: {independent: true, unannounced: true, interviews: 50 %}

Mirror: audit/audit-removed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import whole


@kind(on=ProgramPair, fields=("audit",))
def audit_added(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from whole(pair, "audit", added=True)
