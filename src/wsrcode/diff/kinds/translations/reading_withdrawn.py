"""The reading of a translation is taken back.

Why: The mirror of a reading that is confirmed: the text is a draft again.

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

Mirror: translations/reading-confirmed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.editions import EditionPair, states


@kind(on=EditionPair, fields=("state",))
def reading_withdrawn(pair: EditionPair, _: Scene) -> Iterator[Change]:
    yield from states(pair, "withdrawn")
