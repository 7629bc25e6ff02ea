"""What is printed on every artifact to say what it is changed.

Why: The label says whose text this is and what it is not. It protects readers from taking a paraphrase for the code.

After:
    example/program.yml:
      label: Example text. Nobody has adopted it.

Mirror: program/label-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.program import named


@kind(on=ProgramPair, fields=("label",))
def label_changed(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from named(pair, "label")
