"""The day of the knowledge a code rests on changed.

Why: Where no effective day is set, the code is set beside the law of this day; `wsrcode check` says what that finds.

After:
    example/code.yml:
      as_of: '2026-11-23'

Mirror: code/as-of-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import label
from wsrcode.diff.pairs import CodePair


@kind(on=CodePair, fields=("as_of",))
def as_of_changed(pair: CodePair, _: Scene) -> Iterator[Change]:
    yield from label(pair, "as_of")
