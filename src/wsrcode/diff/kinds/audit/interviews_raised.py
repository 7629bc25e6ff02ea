"""More workers are interviewed.

Why: What happens on a farm is known by those who work there. The more of them are asked, the less can be hidden.

After:
    example/program.yml:
      audit: {independent: true, unannounced: true, interviews: 60 %}

Mirror: audit/interviews-lowered
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import audit


@kind(on=ProgramPair, fields=("audit",))
def interviews_raised(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from audit(pair, "raised")
