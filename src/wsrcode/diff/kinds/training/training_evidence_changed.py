"""How sure we are of what is said about training changed.

Why: Only what is confirmed may be printed; the promise itself is the same.

After:
    example/program.yml:
      training: {worker_to_worker: true, paid: true, at_hire: Every worker gets the booklet when hired.,
        in_season: 'Workers teach workers about their rights, on paid time.', languages: [en, es], evidence: S}

Mirror: training/training-evidence-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import training


@kind(on=ProgramPair, fields=("training",))
def training_evidence_changed(pair: ProgramPair, scene: Scene) -> Iterator[Change]:
    yield from training(pair, scene, "evidence")
