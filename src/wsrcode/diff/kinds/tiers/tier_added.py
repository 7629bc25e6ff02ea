"""A tier is new.

Why: A new tier by itself protects nobody more or less: what moves into it is told provision by provision.

After:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying
          from the farm at once., stop_buying: true}, cure: none, worker: 'If this happens, buyers stop buying
          from the farm.', icon: alert-octagon}
        - {id: corrective, title: Must be put right, consequence: {text: The farm follows a written plan to put it
          right.}, cure: {text: The plan is carried out and the monitor has checked it., within: 30 days}, worker:
          'If this happens, the farm must put it right.', icon: wrench}
        - {id: minor, title: Minor, consequence: {text: The monitor writes it down.}, cure: {text: It is put
          right., within: 90 days}}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}

Mirror: tiers/tier-removed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import TierPair
from wsrcode.diff.tiers import whole


@kind(on=TierPair, fields=("id",))
def tier_added(pair: TierPair, scene: Scene) -> Iterator[Change]:
    yield from whole(pair, scene, added=True)
