"""Breaches of a tier are now zero tolerance.

Why: Zero tolerance is what a farm fears most: it loses its buyers at once. Every provision of the tier is better
protected by it.

After:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying
          from the farm at once., stop_buying: true}, cure: none, worker: 'If this happens, buyers stop buying
          from the farm.', icon: alert-octagon}
        - {id: corrective, title: Must be put right, consequence: {text: The farm follows a written plan to put it
          right.}, cure: {text: The plan is carried out and the monitor has checked it., within: 30 days}, worker:
          'If this happens, the farm must put it right.', icon: wrench, zero_tolerance: true}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}

Mirror: tiers/zero-tolerance-lost
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import TierPair
from wsrcode.diff.tiers import zero_tolerance


@kind(on=TierPair, fields=("zero_tolerance",))
def zero_tolerance_gained(pair: TierPair, scene: Scene) -> Iterator[Change]:
    yield from zero_tolerance(pair, scene, gained=True)
