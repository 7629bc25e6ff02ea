"""Somebody else can owe duties.

Why: A holder by itself owes nothing: what it must do is told duty by duty.

After:
    example/program.yml:
      holders:
        - {id: grower, name: grower, plural: growers, side: supplier}
        - {id: supervisor, name: supervisor, plural: supervisors, side: supplier}
        - {id: buyer, name: buyer, plural: buyers, side: buyer}
        - {id: program, name: program, plural: programs, side: program}
        - {id: worker, name: worker, plural: workers, side: worker}
        - {id: processor, name: processor, plural: processors, side: supplier}

Mirror: governance/holder-unlisted
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.governance import holder
from wsrcode.diff.pairs import HolderPair


@kind(on=HolderPair, fields=("id",))
def holder_listed(pair: HolderPair, _: Scene) -> Iterator[Change]:
    yield from holder(pair, added=True)
