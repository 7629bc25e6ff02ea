"""A stale translation was made from the source as it stands.

Why: The mirror of a translation that is made stale: it follows its source again.

Before:
    example/translations/es.lock.yml: |
      language: es
      units:
        provisions/rest/title:
          source: ad347ca6d9e6
          text: 4f9757959781

After:
    example/translations/es.lock.yml: |
      language: es
      units:
        provisions/rest/title:
          source: 05863ec2c378
          text: 4f9757959781

Mirror: translations/translation-made-stale
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.editions import EditionPair, states


@kind(on=EditionPair, fields=("state",))
def translation_caught_up(pair: EditionPair, _: Scene) -> Iterator[Change]:
    yield from states(pair, "caught-up")
