"""The languages of training stand in another order.

Why: The same languages are promised; only the order in which they are printed is another.

After:
    example/program.yml:
      training: {worker_to_worker: true, paid: true, at_hire: Every worker gets the booklet when hired.,
        in_season: 'Workers teach workers about their rights, on paid time.', languages: [es, en]}

Mirror: training/training-languages-reordered
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import training


@kind(on=ProgramPair, fields=("training",))
def training_languages_reordered(pair: ProgramPair, scene: Scene) -> Iterator[Change]:
    yield from training(pair, scene, "reordered")
