"""Those above no longer answer for every tier below them.

Why: The mirror of a liability that reaches every tier: one more firm in between is enough to escape it.

Before:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [grower], for: [supervisor], any_tier: true, kind: secondary}

After:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [grower], for: [supervisor], kind: secondary}

Mirror: liability/every-tier-reached
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.liability import every_tier
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("answers_for",))
def every_tier_left(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from every_tier(pair, scene, reached=False)
