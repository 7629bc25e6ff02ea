"""Suppliers have a reason in money to keep the code.

Why: A premium, a price or the market is what makes a code worth keeping; without one it rests on good will.

Before:
    example/program.yml:
      inducement: null

After:
    example/program.yml:
      inducement: {kind: premium, text: Buyers pay a premium that reaches the workers., stop_buying: true}

Mirror: inducement/inducement-dropped
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import whole


@kind(on=ProgramPair, fields=("inducement",))
def inducement_added(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from whole(pair, "inducement", added=True)
