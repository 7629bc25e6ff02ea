"""What is said about training changed.

Why: When and how workers are taught stands in prose; a person must say whether it is as much as before.

After:
    example/program.yml:
      training: {worker_to_worker: true, paid: true, at_hire: Every worker may get the booklet when hired.,
        in_season: 'Workers teach workers about their rights, on paid time.', languages: [en, es]}

Mirror: training/training-reworded
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import training


@kind(on=ProgramPair, fields=("training",))
def training_reworded(pair: ProgramPair, scene: Scene) -> Iterator[Change]:
    yield from training(pair, scene, "reworded")
