"""One more step follows a breach that is not put right.

Why: Each step is a moment at which somebody must answer before the worst happens. A person may still ask whether it
only puts the end off.

Before:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying
          from the farm at once., stop_buying: true}, cure: none, worker: 'If this happens, buyers stop buying
          from the farm.', icon: alert-octagon}
        - id: corrective
          title: Must be put right
          consequence:
            text: The farm follows a written plan to put it right.
            stages:
              - {title: A letter of warning}
          cure: {text: The plan is carried out and the monitor has checked it., within: 30 days}
          worker: If this happens, the farm must put it right.
          icon: wrench
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}

After:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying
          from the farm at once., stop_buying: true}, cure: none, worker: 'If this happens, buyers stop buying
          from the farm.', icon: alert-octagon}
        - id: corrective
          title: Must be put right
          consequence:
            text: The farm follows a written plan to put it right.
            stages:
              - {title: A letter of warning}
              - {title: A meeting with the buyers}
          cure: {text: The plan is carried out and the monitor has checked it., within: 30 days}
          worker: If this happens, the farm must put it right.
          icon: wrench
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}

Mirror: tiers/stage-dropped
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import TierPair
from wsrcode.diff.stages import came


@kind(on=TierPair, fields=("consequence",))
def stage_added(pair: TierPair, scene: Scene) -> Iterator[Change]:
    yield from came(pair, scene)
