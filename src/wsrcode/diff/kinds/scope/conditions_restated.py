"""The facts that must hold are the same, but stand elsewhere.

Why: A fact may be stated by the provision or by its whole part; whom it binds is the same.

Before:
    example/code.yml:
      outline: [{id: work, title: Your work, only_if: [housing], provisions: [rest]}]

After:
    example/code.yml:
      outline: [{id: work, title: Your work, provisions: [rest]}]
    example/provisions/work/rest.yml:
      only_if: [housing]

Mirror: scope/conditions-restated
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.scope import conditions


@kind(on=ProvisionPair, fields=("only_if",))
def conditions_restated(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from conditions(pair, scene, "restated")
