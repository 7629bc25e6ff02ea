"""A provision binds other suppliers: some facts came and others went.

Why: Some workers are reached and others are left out; only people who know the suppliers can say which are more.

Before:
    example/provisions/work/rest.yml:
      only_if: [piece-rate]

After:
    example/provisions/work/rest.yml:
      only_if: [housing]

Mirror: scope/conditions-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.scope import conditions


@kind(on=ProvisionPair, fields=("only_if",))
def conditions_changed(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from conditions(pair, scene, "changed")
