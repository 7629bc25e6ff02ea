"""A provision no longer says how it stands beside a law.

Why: Nobody can see any more whether the code adds to that law; a person must say why it was taken out.

Before:
    example/provisions/core/no-child-labour.yml:
      floor: [{law: es-min-age, stands: same}]

After:
    example/provisions/core/no-child-labour.yml:
      floor: []

Mirror: floor/floor-reference-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.floors import references
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("floor",))
def floor_reference_dropped(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from references(pair, "dropped")
