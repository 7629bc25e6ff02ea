"""A provision says something else about how it stands beside a law.

Why: Above the law, the same as it, or in its place: a person must say whether the new claim is true.

Before:
    example/provisions/core/no-child-labour.yml:
      floor: [{law: es-min-age, stands: same}]

After:
    example/provisions/core/no-child-labour.yml:
      floor: [{law: es-min-age, stands: refers}]

Mirror: floor/floor-reference-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.floors import references
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("floor",))
def floor_reference_changed(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from references(pair, "changed")
