"""Fewer workers are interviewed.

Why: The mirror of more interviews: what happens is easier to hide.

Before:
    example/program.yml:
      audit: {independent: true, unannounced: true, interviews: 60 %}

After:
    {}

Mirror: audit/interviews-raised
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import audit


@kind(on=ProgramPair, fields=("audit",))
def interviews_lowered(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from audit(pair, "lowered")
