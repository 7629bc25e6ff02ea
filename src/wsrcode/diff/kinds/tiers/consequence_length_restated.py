"""The length of a consequence is said in other words, or in a unit that cannot be compared.

Why: Two weeks are 14 days, and nothing changed. But 90 days and 3 months are not the same everywhere, and a person
must say which is longer.

Before:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying
          from the farm at once., stop_buying: true}, cure: none, worker: 'If this happens, buyers stop buying
          from the farm.', icon: alert-octagon}
        - {id: corrective, title: Must be put right, consequence: {text: The farm follows a written plan to put it
          right., at_least: 2 weeks}, cure: {text: The plan is carried out and the monitor has checked it.,
          within: 30 days}, worker: 'If this happens, the farm must put it right.', icon: wrench}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}

After:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying
          from the farm at once., stop_buying: true}, cure: none, worker: 'If this happens, buyers stop buying
          from the farm.', icon: alert-octagon}
        - {id: corrective, title: Must be put right, consequence: {text: The farm follows a written plan to put it
          right., at_least: 14 days}, cure: {text: The plan is carried out and the monitor has checked it.,
          within: 30 days}, worker: 'If this happens, the farm must put it right.', icon: wrench}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}

Mirror: tiers/consequence-length-restated
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import TierPair
from wsrcode.diff.tiers import length


@kind(on=TierPair, fields=("consequence",))
def consequence_length_restated(pair: TierPair, scene: Scene) -> Iterator[Change]:
    yield from length(pair, scene, "restated")
