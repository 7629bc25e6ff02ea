"""Training promises less: by workers, paid, at hire, in season, in a language.

Why: The mirror of a promise that is gained: fewer workers learn their rights.

Before:
    example/program.yml:
      training: {worker_to_worker: true, paid: true, at_hire: Every worker gets the booklet when hired.,
        in_season: 'Workers teach workers about their rights, on paid time.', languages: [en, es]}

After:
    example/program.yml:
      training: {worker_to_worker: true, paid: false, at_hire: Every worker gets the booklet when hired.,
        in_season: 'Workers teach workers about their rights, on paid time.', languages: [en, es]}

Mirror: training/training-gained
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import training


@kind(on=ProgramPair, fields=("training",))
def training_lost(pair: ProgramPair, scene: Scene) -> Iterator[Change]:
    yield from training(pair, scene, "lost")
