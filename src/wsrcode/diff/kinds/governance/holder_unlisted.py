"""Somebody can owe duties no longer.

Why: The mirror of a holder that is listed: which duties it loses is told duty by duty.

Before:
    example/program.yml:
      holders:
        - {id: grower, name: grower, plural: growers, side: supplier}
        - {id: supervisor, name: supervisor, plural: supervisors, side: supplier}
        - {id: buyer, name: buyer, plural: buyers, side: buyer}
        - {id: program, name: program, plural: programs, side: program}
        - {id: worker, name: worker, plural: workers, side: worker}
        - {id: processor, name: processor, plural: processors, side: supplier}

After:
    {}

Mirror: governance/holder-listed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.governance import holder
from wsrcode.diff.pairs import HolderPair


@kind(on=HolderPair, fields=("id",))
def holder_unlisted(pair: HolderPair, _: Scene) -> Iterator[Change]:
    yield from holder(pair, added=False)
