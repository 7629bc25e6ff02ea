"""The reason why a subject is left out is said in other words.

Why: The reason is all that stands in the place of a rule. A person must say whether it is still the same one.

Before:
    example/code.yml:
      leaves_out:
        - {subject: child-labour, because: The program is about the safety of buildings.}

After:
    example/code.yml:
      leaves_out:
        - {subject: child-labour, because: Another agreement answers for it.}

Mirror: code/left-out-reworded
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import left_out
from wsrcode.diff.pairs import CodePair


@kind(on=CodePair, fields=("leaves_out",))
def left_out_reworded(pair: CodePair, _: Scene) -> Iterator[Change]:
    yield from left_out(pair, "reworded")
