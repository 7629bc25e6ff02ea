"""Those above now answer for every tier below them, and not only for the next.

Why: A chain can be made one firm longer at any time. A liability that reaches every tier cannot be escaped in this
way.

Before:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [grower], for: [supervisor], kind: secondary}

After:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [grower], for: [supervisor], any_tier: true, kind: secondary}

Mirror: liability/every-tier-left
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.liability import every_tier
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("answers_for",))
def every_tier_reached(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from every_tier(pair, scene, reached=True)
