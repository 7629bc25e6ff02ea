"""A code was drafted, adopted or superseded.

Why: Who holds a draft must not take it for a promise; that it was adopted is proved by decisions, not by this word.

After:
    example/code.yml:
      status: adopted

Mirror: program/code-status-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import label
from wsrcode.diff.pairs import CodePair


@kind(on=CodePair, fields=("status",))
def code_status_changed(pair: CodePair, _: Scene) -> Iterator[Change]:
    yield from label(pair, "status")
