"""The next step after a breach comes later.

Why: The mirror of a step that comes sooner: workers live with the breach for longer before anything follows.

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
              - {title: A letter of warning, within: 30 days}
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
              - {title: A letter of warning, within: 60 days}
              - {title: Buyers stop buying}
          cure: {text: The plan is carried out and the monitor has checked it., within: 30 days}
          worker: If this happens, the farm must put it right.
          icon: wrench
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}

Mirror: tiers/stage-sooner
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import TierPair
from wsrcode.diff.stages import span


@kind(on=TierPair, fields=("consequence",))
def stage_later(pair: TierPair, scene: Scene) -> Iterator[Change]:
    yield from span(pair, scene, "more")
