"""A second person has read a translation.

Why: Only what a second person has read is printed as final.

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
          reader: A second reader

Mirror: translations/reading-withdrawn
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.editions import EditionPair, states


@kind(on=EditionPair, fields=("state",))
def reading_confirmed(pair: EditionPair, _: Scene) -> Iterator[Change]:
    yield from states(pair, "confirmed")
