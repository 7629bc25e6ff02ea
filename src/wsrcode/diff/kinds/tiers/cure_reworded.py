"""The words of a cure changed.

Why: Who checks that a plan was carried out, and how, stands in prose. A person must say whether a breach is still put
right as well.

After:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying
          from the farm at once., stop_buying: true}, cure: none, worker: 'If this happens, buyers stop buying
          from the farm.', icon: alert-octagon}
        - {id: corrective, title: Must be put right, consequence: {text: The farm follows a written plan to put it
          right.}, cure: {text: The plan is carried out., within: 30 days}, worker: 'If this happens, the farm
          must put it right.', icon: wrench}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}

Mirror: tiers/cure-reworded
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import TierPair
from wsrcode.diff.tiers import cure_words


@kind(on=TierPair, fields=("cure",))
def cure_reworded(pair: TierPair, scene: Scene) -> Iterator[Change]:
    yield from cure_words(pair, scene)
