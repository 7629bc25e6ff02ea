"""Somebody now answers for what others below them leave undone.

Why: Where work passes through many hands, the one who owes the wages often has nothing. Somebody above who answers
has.

After:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [grower], for: [supervisor], kind: secondary}

Mirror: liability/liability-removed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.liability import whole
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("answers_for",))
def liability_added(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from whole(pair, scene, added=True)
