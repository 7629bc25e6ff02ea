"""A code says that a subject is beyond it.

Why: From then on zero tolerance is not asked for this subject. Whether workers lose anything depends on who answers
for it now, and a person must say so; a provision that went is told by itself.

After:
    example/code.yml:
      leaves_out:
        - {subject: child-labour, because: The program is about the safety of buildings.}

Mirror: code/subject-taken-up
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.frame import left_out
from wsrcode.diff.pairs import CodePair


@kind(on=CodePair, fields=("leaves_out",))
def subject_left_out(pair: CodePair, _: Scene) -> Iterator[Change]:
    yield from left_out(pair, "out")
