"""The words of a consequence changed.

Why: What follows from a breach is said in prose, and prose is not counted by a machine: a person must say whether it
is more or less.

After:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying
          from the farm at once., stop_buying: true}, cure: none, worker: 'If this happens, buyers stop buying
          from the farm.', icon: alert-octagon}
        - {id: corrective, title: Must be put right, consequence: {text: The farm may follow a plan to put it
          right.}, cure: {text: The plan is carried out and the monitor has checked it., within: 30 days}, worker:
          'If this happens, the farm must put it right.', icon: wrench}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}

Mirror: tiers/consequence-reworded
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import TierPair
from wsrcode.diff.tiers import consequence_words


@kind(on=TierPair, fields=("consequence",))
def consequence_reworded(pair: TierPair, scene: Scene) -> Iterator[Change]:
    yield from consequence_words(pair, scene)
