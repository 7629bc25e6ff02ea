"""A provision's printed number changed.

Why: People cite rules by number; a changed number makes old papers point to the wrong rule, though the rule is the
same.

Before:
    example/code.yml:
      outline: [{id: work, title: Your work, provisions: [rest, pay-on-time]}]

After:
    example/code.yml:
      outline: [{id: work, title: Your work, provisions: [pay-on-time, rest]}]

Mirror: provisions/provision-renumbered
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.provisions import renumbered


@kind(on=ProvisionPair, fields=("place",))
def provision_renumbered(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from renumbered(pair, scene)
