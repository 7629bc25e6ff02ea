"""Suppliers are moved by something else: a premium, a price, the market.

Why: A premium reaches workers, market access does not. Which of the two binds more, a person must say.

After:
    example/program.yml:
      inducement: {kind: market-access, text: Buyers pay a premium that reaches the workers., stop_buying: true}

Mirror: inducement/inducement-kind-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import inducement


@kind(on=ProgramPair, fields=("inducement",))
def inducement_kind_changed(pair: ProgramPair, scene: Scene) -> Iterator[Change]:
    yield from inducement(pair, scene, "kind")
