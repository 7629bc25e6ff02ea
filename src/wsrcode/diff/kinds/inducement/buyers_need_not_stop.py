"""Buyers need not stop buying any more when the code is broken.

Why: The mirror of a stop that is promised: a breach costs a supplier nothing.

Before:
    example/program.yml:
      inducement: {kind: premium, text: Buyers pay a premium that reaches the workers., stop_buying: true}

After:
    example/program.yml:
      inducement: {kind: premium, text: Buyers pay a premium that reaches the workers., stop_buying: false}

Mirror: inducement/buyers-must-stop
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import inducement


@kind(on=ProgramPair, fields=("inducement",))
def buyers_need_not_stop(pair: ProgramPair, scene: Scene) -> Iterator[Change]:
    yield from inducement(pair, scene, "go on")
