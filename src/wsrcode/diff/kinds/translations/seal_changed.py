"""A translation was sealed again without another text or state.

Why: Another reader or another day stands for the same words; nothing that anybody reads has changed.

Before:
    example/translations/es.lock.yml: |
      language: es
      units:
        provisions/rest/title:
          source: 05863ec2c378
          text: 4f9757959781
          reader: A second reader

After:
    example/translations/es.lock.yml: |
      language: es
      units:
        provisions/rest/title:
          source: 05863ec2c378
          text: 4f9757959781
          reader: Another reader

Mirror: translations/seal-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.editions import EditionPair, sealed


@kind(on=EditionPair, fields=("seal",))
def seal_changed(pair: EditionPair, _: Scene) -> Iterator[Change]:
    yield from sealed(pair)
