"""A holder is called something else.

Why: Sheets print the name; who owes what is the same, as the id is.

After:
    example/program.yml:
      holders:
        - {id: grower, name: farm, plural: growers, side: supplier}
        - {id: supervisor, name: supervisor, plural: supervisors, side: supplier}
        - {id: buyer, name: buyer, plural: buyers, side: buyer}
        - {id: program, name: program, plural: programs, side: program}
        - {id: worker, name: worker, plural: workers, side: worker}

Mirror: governance/holder-renamed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.governance import holder_name
from wsrcode.diff.pairs import HolderPair


@kind(on=HolderPair, fields=("name", "plural"))
def holder_renamed(pair: HolderPair, _: Scene) -> Iterator[Change]:
    yield from holder_name(pair)
