"""A consequence has no least length any more.

Why: The mirror of a least length that is set: the consequence may now be as short as somebody likes.

Before:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying
          from the farm at once., stop_buying: true}, cure: none, worker: 'If this happens, buyers stop buying
          from the farm.', icon: alert-octagon}
        - {id: corrective, title: Must be put right, consequence: {text: The farm follows a written plan to put it
          right., at_least: 30 days}, cure: {text: The plan is carried out and the monitor has checked it.,
          within: 30 days}, worker: 'If this happens, the farm must put it right.', icon: wrench}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}

After:
    {}

Mirror: tiers/consequence-length-set
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import TierPair
from wsrcode.diff.tiers import length


@kind(on=TierPair, fields=("consequence",))
def consequence_length_dropped(pair: TierPair, scene: Scene) -> Iterator[Change]:
    yield from length(pair, scene, "dropped")
