"""Training is promised.

Why: A right that nobody has heard of is not asked for. Workers now learn theirs.

Before:
    example/program.yml:
      training: null

After:
    example/program.yml:
      training: {worker_to_worker: true, paid: true, at_hire: Every worker gets the booklet when hired.,
        in_season: 'Workers teach workers about their rights, on paid time.', languages: [en, es]}

Mirror: training/training-removed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import whole


@kind(on=ProgramPair, fields=("training",))
def training_added(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from whole(pair, "training", added=True)
