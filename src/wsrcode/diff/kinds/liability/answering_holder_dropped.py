"""One fewer answers for what others below them leave undone.

Why: The mirror of one more who answers: workers have lost somebody from whom they could get what they are owed.

Before:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [grower, buyer], for: [supervisor], kind: secondary}

After:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [grower], for: [supervisor], kind: secondary}

Mirror: liability/answering-holder-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.liability import answering
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("answers_for",))
def answering_holder_dropped(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from answering(pair, scene, added=False)
