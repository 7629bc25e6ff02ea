"""A code is drafted in another language.

Why: The binding words are now in another language, and what was the source is a translation. A person must say whether
the two mean the same.

After:
    example/code.yml:
      language: es

Mirror: code/language-of-drafting-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import drafted
from wsrcode.diff.pairs import CodePair


@kind(on=CodePair, fields=("language",))
def language_of_drafting_changed(pair: CodePair, _: Scene) -> Iterator[Change]:
    yield from drafted(pair)
