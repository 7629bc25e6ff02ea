"""Nobody answers any more for what others below them leave undone.

Why: The mirror of a liability that is added: when the one below does not pay, workers have nobody else to turn to.

Before:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [grower], for: [supervisor], kind: secondary}

After:
    example/provisions/work/pay-on-time.yml:
      answers_for: null

Mirror: liability/liability-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.liability import whole
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("answers_for",))
def liability_removed(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from whole(pair, scene, added=False)
