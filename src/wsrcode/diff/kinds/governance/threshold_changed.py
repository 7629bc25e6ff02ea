"""Another number of those who decide must approve.

Why: Fewer signatures are easier to get, by anybody. Such a change is judged by those who had the last word before it.

After:
    example/program.yml:
      governance: {decides: [workers-organisation], heard: [monitor], revision: The workers' organisation reviews
        the code with workers and decides on every change., threshold: 2}

Mirror: governance/threshold-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.governance import rule
from wsrcode.diff.pairs import ProgramPair


@kind(on=ProgramPair, fields=("governance",))
def threshold_changed(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from rule(pair, "threshold")
