"""A translation is gone.

Why: The mirror of a text that is translated: it is printed in the source's language, and says so.

Before:
    example/translations/ht.yml: |
      language: ht
      translator: machine draft
      provisions:
        rest: {title: Poz, right: Ou gen dwa pou yon poz.}

After:
    example/translations/ht.yml: |
      language: ht
      translator: machine draft
      provisions:
        rest: {title: Poz}

Mirror: translations/translation-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.editions import EditionPair, texts


@kind(on=EditionPair, fields=("text",))
def translation_removed(pair: EditionPair, _: Scene) -> Iterator[Change]:
    yield from texts(pair, "removed")
