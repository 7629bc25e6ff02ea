"""Training is no longer promised.

Why: The mirror of training that is promised: a code that nobody explains protects whoever wrote it.

Before:
    example/program.yml:
      training: {worker_to_worker: true, paid: true, at_hire: Every worker gets the booklet when hired.,
        in_season: 'Workers teach workers about their rights, on paid time.', languages: [en, es]}

After:
    example/program.yml:
      training: null

Mirror: training/training-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import whole


@kind(on=ProgramPair, fields=("training",))
def training_removed(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from whole(pair, "training", added=False)
