"""Buyers must stop buying when the code is broken.

Why: The market is what makes a code bite: a stop that is meaningful, swift and certain.

Before:
    example/program.yml:
      inducement: {kind: premium, text: Buyers pay a premium that reaches the workers., stop_buying: false}

After:
    example/program.yml:
      inducement: {kind: premium, text: Buyers pay a premium that reaches the workers., stop_buying: true}

Mirror: inducement/buyers-need-not-stop
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import inducement


@kind(on=ProgramPair, fields=("inducement",))
def buyers_must_stop(pair: ProgramPair, scene: Scene) -> Iterator[Change]:
    yield from inducement(pair, scene, "stop")
