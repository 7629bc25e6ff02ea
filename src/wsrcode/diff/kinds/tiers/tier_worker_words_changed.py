"""What workers are told about a tier changed.

Why: Most workers read only these words. When they say less than the consequence does, less will be asked for.

After:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying
          from the farm at once., stop_buying: true}, cure: none, worker: 'If this happens, buyers stop buying
          from the farm.', icon: alert-octagon}
        - {id: corrective, title: Must be put right, consequence: {text: The farm follows a written plan to put it
          right.}, cure: {text: The plan is carried out and the monitor has checked it., within: 30 days}, worker:
          'If this happens, the farm should put it right.', icon: wrench}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}

Mirror: tiers/tier-worker-words-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import TierPair
from wsrcode.diff.tiers import worker_words


@kind(on=TierPair, fields=("worker",))
def tier_worker_words_changed(pair: TierPair, scene: Scene) -> Iterator[Change]:
    yield from worker_words(pair, scene)
