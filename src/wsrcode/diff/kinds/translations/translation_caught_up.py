"""A stale translation follows its source again.

Why: The mirror of a translation that is made stale: it was made anew, read again beside its source, or its source is
again the one that it was made from.

Before:
    example/translations/es.lock.yml: |
      language: es
      units:
        provisions/rest/title:
          source: 05863ec2c378
          text: 4f9757959781
    example/provisions/work/rest.yml:
      title: Rest at work

After:
    example/translations/es.lock.yml: |
      language: es
      units:
        provisions/rest/title:
          source: 05863ec2c378
          text: 4f9757959781

Also: provisions/title-changed

Mirror: translations/translation-made-stale
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.editions import EditionPair, states


@kind(on=EditionPair, fields=("state",))
def translation_caught_up(pair: EditionPair, _: Scene) -> Iterator[Change]:
    yield from states(pair, "caught-up")
