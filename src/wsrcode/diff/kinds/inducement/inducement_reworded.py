"""What moves suppliers and buyers is said in other words.

Why: How much is paid and whom it reaches stands in prose; a person must say whether it is as much as before.

After:
    example/program.yml:
      inducement: {kind: premium, text: Buyers may pay a premium that reaches the workers., stop_buying: true}

Mirror: inducement/inducement-reworded
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import inducement


@kind(on=ProgramPair, fields=("inducement",))
def inducement_reworded(pair: ProgramPair, scene: Scene) -> Iterator[Change]:
    yield from inducement(pair, scene, "reworded")
