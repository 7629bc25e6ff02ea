"""Suppliers have no reason in money to keep the code any more.

Why: The mirror of an inducement that is added: the code rests on good will.

Before:
    example/program.yml:
      inducement: {kind: premium, text: Buyers pay a premium that reaches the workers., stop_buying: true}

After:
    example/program.yml:
      inducement: null

Mirror: inducement/inducement-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import whole


@kind(on=ProgramPair, fields=("inducement",))
def inducement_dropped(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from whole(pair, "inducement", added=False)
