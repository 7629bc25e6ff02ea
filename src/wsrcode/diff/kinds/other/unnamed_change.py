"""Something changed that no other kind knows.

Why: No change passes in silence. What the kinds do not account for is told here, field by field, and a person must say
what it means. It is the engine that tells it, after all kinds have been asked.

Mirror: other/unnamed-change
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair


@kind(on=ProgramPair, fields=())
def unnamed_change(_: ProgramPair, __: Scene) -> Iterator[Change]:
    yield from ()
