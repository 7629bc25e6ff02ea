"""How many workers are interviewed is said in a way that cannot be compared.

Why: Half of the workers may be more or less than 20 persons. A person must say which hears more of them.

After:
    example/program.yml:
      audit: {independent: true, unannounced: true, interviews: 20 workers}

Mirror: audit/interviews-restated
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import audit


@kind(on=ProgramPair, fields=("audit",))
def interviews_restated(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from audit(pair, "restated")
