"""A code binds sooner.

Why: The mirror of a postponed day: every worker is protected sooner.

Before:
    example/code.yml:
      effective: '2027-07-01'

After:
    example/code.yml:
      effective: '2027-01-01'

Mirror: code/effective-postponed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import effective
from wsrcode.diff.pairs import CodePair


@kind(on=CodePair, fields=("effective",))
def effective_earlier(pair: CodePair, _: Scene) -> Iterator[Change]:
    yield from effective(pair, "earlier")
