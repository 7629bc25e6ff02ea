"""A translation is sealed upon another source, and nobody wrote or read it anew.

Why: A hash that is set by hand makes a stale text look current, and whoever trusts the booklet reads what the code no
longer says. `wsrcode translate` never does that; a person who decides has to say that it is right.

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

Mirror: none; backwards the seal stands on a source that is gone, so the text is told as made stale.
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.editions import EditionPair, states


@kind(on=EditionPair, fields=("state",))
def seal_bumped(pair: EditionPair, _: Scene) -> Iterator[Change]:
    yield from states(pair, "bumped")
