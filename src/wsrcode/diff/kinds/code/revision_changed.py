"""A code has a new revision number.

Why: The number on a paper in one's hand says which text it is; by itself it changes nobody's protection.

After:
    example/code.yml:
      revision: '1'

Mirror: code/revision-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import label
from wsrcode.diff.pairs import CodePair


@kind(on=CodePair, fields=("revision",))
def revision_changed(pair: CodePair, _: Scene) -> Iterator[Change]:
    yield from label(pair, "revision")
