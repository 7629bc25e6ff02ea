"""Other sides decide together, or other organisations sit on them, or more or fewer of a side must approve.

Why: Where several sides decide together, none can be passed over. Such a change is judged by the sides that had the
last word before it.

After:
    example/program.yml:
      governance:
        decides: [workers-organisation]
        heard: [monitor]
        sides: [{id: workers, title: Workers, organisations: [workers-organisation], approve: 1}]
        revision: The workers' organisation reviews the code with workers and decides on every change.

Mirror: governance/sides-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.governance import sides
from wsrcode.diff.pairs import ProgramPair


@kind(on=ProgramPair, fields=("governance",))
def sides_changed(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from sides(pair)
