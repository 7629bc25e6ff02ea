"""A code no longer says that a subject is beyond it.

Why: The mirror of a subject that is left out: zero tolerance is asked for it now. What workers gain is told by the
provisions that came.

Before:
    example/code.yml:
      leaves_out:
        - {subject: child-labour, because: The program is about the safety of buildings.}

After:
    {}

Mirror: code/subject-left-out
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import left_out
from wsrcode.diff.pairs import CodePair


@kind(on=CodePair, fields=("leaves_out",))
def subject_taken_up(pair: CodePair, _: Scene) -> Iterator[Change]:
    yield from left_out(pair, "up")
