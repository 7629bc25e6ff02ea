"""A holder stands on another side.

Why: A duty of growers protects workers, a duty of workers burdens them. Moving a holder to the other side turns all of
its duties round, and each must be read again.

After:
    example/program.yml:
      holders:
        - {id: grower, name: grower, plural: growers, side: supplier}
        - {id: supervisor, name: supervisor, plural: supervisors, side: worker}
        - {id: buyer, name: buyer, plural: buyers, side: buyer}
        - {id: program, name: program, plural: programs, side: program}
        - {id: worker, name: worker, plural: workers, side: worker}

Mirror: governance/holder-side-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.governance import holder_side
from wsrcode.diff.pairs import HolderPair


@kind(on=HolderPair, fields=("side",))
def holder_side_changed(pair: HolderPair, _: Scene) -> Iterator[Change]:
    yield from holder_side(pair)
