"""A provision binds more suppliers: fewer facts must hold.

Why: All facts of `only_if`, the provision's own and its part's, must hold at once; one fewer lets the rule reach more
workers.

Before:
    example/provisions/work/rest.yml:
      only_if: [piece-rate, housing]

After:
    example/provisions/work/rest.yml:
      only_if: [housing]

Mirror: scope/conditions-narrowed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.scope import conditions


@kind(on=ProvisionPair, fields=("only_if",))
def conditions_widened(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from conditions(pair, scene, "widened")
