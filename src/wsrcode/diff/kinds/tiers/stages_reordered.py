"""The steps that follow a breach stand in another order.

Why: Steps are listed in the order in which they come, the worst last. Another order may put the worst off, or bring
it nearer.

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
              - {title: A meeting with the buyers}
              - {title: Buyers stop buying}
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
              - {title: A meeting with the buyers}
              - {title: A letter of warning}
              - {title: Buyers stop buying}
          cure: {text: The plan is carried out and the monitor has checked it., within: 30 days}
          worker: If this happens, the farm must put it right.
          icon: wrench
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}

Mirror: tiers/stages-reordered
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import TierPair
from wsrcode.diff.stages import reordered


@kind(on=TierPair, fields=("consequence",))
def stages_reordered(pair: TierPair, scene: Scene) -> Iterator[Change]:
    yield from reordered(pair, scene)
