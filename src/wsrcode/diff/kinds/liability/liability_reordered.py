"""The same holders of a liability are named in another order.

Why: Each of them answers whole, so the order demands nothing; it is told, so that no change passes in silence.

Before:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [grower, buyer], for: [supervisor], kind: secondary}

After:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [buyer, grower], for: [supervisor], kind: secondary}

Mirror: liability/liability-reordered
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.liability import listed
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("answers_for",))
def liability_reordered(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from listed(pair)
