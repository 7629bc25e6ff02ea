"""Training promises more: by workers, paid, at hire, in season, in one more language.

Why: Workers believe workers, and come when it is paid; each of these makes training reach more of them.

Before:
    example/program.yml:
      training: {worker_to_worker: true, paid: false, at_hire: Every worker gets the booklet when hired.,
        in_season: 'Workers teach workers about their rights, on paid time.', languages: [en, es]}

After:
    example/program.yml:
      training: {worker_to_worker: true, paid: true, at_hire: Every worker gets the booklet when hired.,
        in_season: 'Workers teach workers about their rights, on paid time.', languages: [en, es]}

Mirror: training/training-lost
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import training


@kind(on=ProgramPair, fields=("training",))
def training_gained(pair: ProgramPair, scene: Scene) -> Iterator[Change]:
    yield from training(pair, scene, "gained")
