"""Those above now answer for one more below them.

Why: The workers of that one, too, can now turn to somebody above when they are not paid.

Before:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [buyer], for: [supervisor], kind: secondary}

After:
    example/provisions/work/pay-on-time.yml:
      answers_for: {who: [buyer], for: [supervisor, grower], kind: secondary}

Mirror: liability/answered-for-dropped
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.liability import answered_for
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("answers_for",))
def answered_for_added(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from answered_for(pair, scene, added=True)
