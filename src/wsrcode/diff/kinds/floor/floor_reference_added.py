"""A provision says now how it stands beside a law.

Why: It lets everyone see whether the code adds to the law; the demand itself is the same.

Before:
    example/provisions/core/no-child-labour.yml:
      floor: []

After:
    example/provisions/core/no-child-labour.yml:
      floor: [{law: es-min-age, stands: same}]

Mirror: floor/floor-reference-dropped
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.floors import references
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("floor",))
def floor_reference_added(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from references(pair, "added")
