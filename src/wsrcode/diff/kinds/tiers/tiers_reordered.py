"""Tiers stand in another order of severity.

Why: Tiers are listed worst first, and the order decides which breach counts for more. Whether the one that went up or
the one that went down matters more to workers, a person must say.

After:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying
          from the farm at once., stop_buying: true}, cure: none, worker: 'If this happens, buyers stop buying
          from the farm.', icon: alert-octagon}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}
        - {id: corrective, title: Must be put right, consequence: {text: The farm follows a written plan to put it
          right.}, cure: {text: The plan is carried out and the monitor has checked it., within: 30 days}, worker:
          'If this happens, the farm must put it right.', icon: wrench}

Mirror: tiers/tiers-reordered
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import CodePair
from wsrcode.diff.tiers import reorder


@kind(on=CodePair, fields=("tiers",))
def tiers_reordered(pair: CodePair, scene: Scene) -> Iterator[Change]:
    yield from reorder(pair, scene)
