"""A day is set from which a code binds.

Why: Without a day nobody knows whether it binds already. What the new day changes depends on that, and a person must
say it.

After:
    example/code.yml:
      effective: '2027-01-01'

Mirror: code/effective-dropped
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import effective
from wsrcode.diff.pairs import CodePair


@kind(on=CodePair, fields=("effective",))
def effective_set(pair: CodePair, _: Scene) -> Iterator[Change]:
    yield from effective(pair, "set")
