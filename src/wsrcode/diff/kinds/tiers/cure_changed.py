"""A cure is changed to `none`, or from it.

Why: With `none`, nothing cures a breach and the farm is out. That is harder on a farm, but workers may be left without
anything put right: a person must say which it is.

After:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying
          from the farm at once., stop_buying: true}, cure: none, worker: 'If this happens, buyers stop buying
          from the farm.', icon: alert-octagon}
        - {id: corrective, title: Must be put right, consequence: {text: The farm follows a written plan to put it
          right.}, cure: none, worker: 'If this happens, the farm must put it right.', icon: wrench}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}

Mirror: tiers/cure-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import TierPair
from wsrcode.diff.tiers import cure


@kind(on=TierPair, fields=("cure",))
def cure_changed(pair: TierPair, scene: Scene) -> Iterator[Change]:
    yield from cure(pair, scene, "changed")
