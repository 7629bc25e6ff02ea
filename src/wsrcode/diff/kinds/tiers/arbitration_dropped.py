"""A quarrel over a breach may no longer be brought before arbitrators.

Why: The mirror of arbitration that is added: nobody outside decides any more who is right.

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
            arbitration: {binding: true}
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
          cure: {text: The plan is carried out and the monitor has checked it., within: 30 days}
          worker: If this happens, the farm must put it right.
          icon: wrench
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}

Mirror: tiers/arbitration-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import TierPair
from wsrcode.diff.stages import arbitration


@kind(on=TierPair, fields=("consequence",))
def arbitration_dropped(pair: TierPair, scene: Scene) -> Iterator[Change]:
    yield from arbitration(pair, scene, added=False)
