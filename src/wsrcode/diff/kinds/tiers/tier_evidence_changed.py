"""How sure we are of a consequence or a cure changed.

Why: Only what is confirmed may be printed, and what is not known is said instead of being filled in.

After:
    example/code.yml:
      tiers:
        - {id: zero-tolerance, title: Zero tolerance, zero_tolerance: true, consequence: {text: Buyers stop buying
          from the farm at once., stop_buying: true}, cure: none, worker: 'If this happens, buyers stop buying
          from the farm.', icon: alert-octagon}
        - {id: corrective, title: Must be put right, consequence: {text: The farm follows a written plan to put it
          right.}, cure: {text: The plan is carried out and the monitor has checked it., within: 30 days,
          evidence: S}, worker: 'If this happens, the farm must put it right.', icon: wrench}
        - {id: agreement, title: Buyers' agreement, consequence: {text: The agreement is legally binding and can
          be enforced.}, cure: none}

Mirror: tiers/tier-evidence-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import TierPair
from wsrcode.diff.tiers import proof


@kind(on=TierPair, fields=("consequence", "cure"))
def tier_evidence_changed(pair: TierPair, _: Scene) -> Iterator[Change]:
    yield from proof(pair)
