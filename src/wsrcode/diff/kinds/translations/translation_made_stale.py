"""A change of the source makes a translation stale.

Why: A booklet in this language is not final any more until somebody has read the text again beside its new source.

Before:
    example/translations/es.lock.yml: |
      language: es
      units:
        provisions/rest/title:
          source: 05863ec2c378
          text: 4f9757959781

After:
    example/translations/es.lock.yml: |
      language: es
      units:
        provisions/rest/title:
          source: 05863ec2c378
          text: 4f9757959781
    example/provisions/work/rest.yml:
      title: Rest at work

Also: provisions/title-changed

Mirror: translations/translation-caught-up
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.editions import EditionPair, states


@kind(on=EditionPair, fields=("state",))
def translation_made_stale(pair: EditionPair, _: Scene) -> Iterator[Change]:
    yield from states(pair, "stale")
