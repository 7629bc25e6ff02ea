"""A provision binds fewer suppliers: more facts must hold.

Why: All facts of `only_if`, the provision's own and its part's, must hold at once; one more leaves out workers whom
the rule reached.

After:
    example/provisions/work/rest.yml:
      only_if: [housing]

Mirror: scope/conditions-widened
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.scope import conditions


@kind(on=ProvisionPair, fields=("only_if",))
def conditions_narrowed(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from conditions(pair, scene, "narrowed")
