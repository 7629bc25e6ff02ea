"""A code binds later.

Why: Until the day it binds, nobody can be asked to keep it: every worker waits longer.

Before:
    example/code.yml:
      effective: '2027-01-01'

After:
    example/code.yml:
      effective: '2027-07-01'

Mirror: code/effective-earlier
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import effective
from wsrcode.diff.pairs import CodePair


@kind(on=CodePair, fields=("effective",))
def effective_postponed(pair: CodePair, _: Scene) -> Iterator[Change]:
    yield from effective(pair, "postponed")
