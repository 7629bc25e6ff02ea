"""After a breach of this tier buyers must stop buying.

Why: The market is what makes a code bite: a farm that loses its buyers corrects itself. More breaches now have that
behind them.

After:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying
          from the farm at once., stop_buying: true}, cure: none, worker: 'If this happens, buyers stop buying
          from the farm.', icon: alert-octagon}
        - {id: corrective, title: Must be put right, consequence: {text: The farm follows a written plan to put it
          right., stop_buying: true}, cure: {text: The plan is carried out and the monitor has checked it.,
          within: 30 days}, worker: 'If this happens, the farm must put it right.', icon: wrench}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}

Mirror: tiers/stop-buying-lost
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import TierPair
from wsrcode.diff.tiers import stop_buying


@kind(on=TierPair, fields=("consequence",))
def stop_buying_gained(pair: TierPair, scene: Scene) -> Iterator[Change]:
    yield from stop_buying(pair, scene, gained=True)
