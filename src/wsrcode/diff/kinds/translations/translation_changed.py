"""A translation reads differently.

Why: What binds is the source; its translation is a draft until a second person has read it.

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
        rest: {title: Repo}

Mirror: translations/translation-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.editions import EditionPair, texts


@kind(on=EditionPair, fields=("text",))
def translation_changed(pair: EditionPair, _: Scene) -> Iterator[Change]:
    yield from texts(pair, "changed")
