"""Those above no longer answer for one of those below them.

Why: The mirror of one more who is answered for: the workers of that one are left with a firm that may have nothing.

Before:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [buyer], for: [supervisor, grower], kind: secondary}

After:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [buyer], for: [supervisor], kind: secondary}

Mirror: liability/answered-for-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.liability import answered_for
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("answers_for",))
def answered_for_dropped(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from answered_for(pair, scene, added=False)
