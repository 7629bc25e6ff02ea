"""A text is translated.

Why: More can be read by those who need it; what binds is the source.

Before:
    example/translations/ht.yml: |
      language: ht
      translator: machine draft
      provisions:
        rest: {title: Poz}

After:
    example/translations/ht.yml: |
      language: ht
      translator: machine draft
      provisions:
        rest: {title: Poz, right: Ou gen dwa pou yon poz.}

Mirror: translations/translation-removed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.editions import EditionPair, texts


@kind(on=EditionPair, fields=("text",))
def translation_added(pair: EditionPair, _: Scene) -> Iterator[Change]:
    yield from texts(pair, "added")
