"""Workers may turn to those above at once, without waiting for those below.

Why: Who must first go after a firm that has nothing loses years. Where both answer jointly, workers choose whom to
ask.

Before:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [grower], for: [supervisor], kind: secondary}

After:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [grower], for: [supervisor], kind: joint}

Mirror: liability/liability-made-secondary
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.liability import kind_of
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("answers_for",))
def liability_made_joint(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from kind_of(pair, scene, joint=True)
