"""The time before the next step is said in other words, or in a unit that cannot be compared.

Why: Two weeks are 14 days, and nothing changed. But 30 days and 1 month are not the same, and a person must say which
is sooner.

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
              - {title: A letter of warning, within: 2 weeks}
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
              - {title: A letter of warning, within: 14 days}
              - {title: Buyers stop buying}
          cure: {text: The plan is carried out and the monitor has checked it., within: 30 days}
          worker: If this happens, the farm must put it right.
          icon: wrench
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}

Mirror: tiers/stage-restated
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import TierPair
from wsrcode.diff.stages import span


@kind(on=TierPair, fields=("consequence",))
def stage_restated(pair: TierPair, scene: Scene) -> Iterator[Change]:
    yield from span(pair, scene, "restated")
