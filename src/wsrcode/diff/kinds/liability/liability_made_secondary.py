"""Workers may turn to those above only after those below have not paid.

Why: The mirror of a liability that is made joint: workers must first go after the one below, who often has nothing.

Before:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [grower], for: [supervisor], kind: joint}

After:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [grower], for: [supervisor], kind: secondary}

Mirror: liability/liability-made-joint
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.liability import kind_of
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("answers_for",))
def liability_made_secondary(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from kind_of(pair, scene, joint=False)
