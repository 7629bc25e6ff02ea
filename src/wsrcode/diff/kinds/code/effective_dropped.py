"""The day from which a code binds is dropped.

Why: The mirror of a day that is set: whether the code still binds, and since when, a person must say.

Before:
    example/code.yml:
      effective: '2027-01-01'

After:
    {}

Mirror: code/effective-set
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import effective
from wsrcode.diff.pairs import CodePair


@kind(on=CodePair, fields=("effective",))
def effective_dropped(pair: CodePair, _: Scene) -> Iterator[Change]:
    yield from effective(pair, "dropped")
