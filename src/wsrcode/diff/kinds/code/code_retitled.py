"""A code is called something else.

Why: A title binds nobody, but it stands on every booklet; its translations are stale until they are read again.

After:
    example/code.yml:
      title: Code of conduct

Mirror: code/code-retitled
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import label
from wsrcode.diff.pairs import CodePair


@kind(on=CodePair, fields=("title",))
def code_retitled(pair: CodePair, _: Scene) -> Iterator[Change]:
    yield from label(pair, "title")
