"""A provision stands in another part.

Why: Where a rule is printed changes nothing in what it demands. Outside all parts it is printed for nobody, and then
it is as good as gone.

Before:
    example/code.yml:
      outline:
        - {id: work, title: Your work, provisions: [rest, pay-on-time]}
        - {id: pay, title: Your pay, provisions: []}

After:
    example/code.yml:
      outline:
        - {id: work, title: Your work, provisions: [rest]}
        - {id: pay, title: Your pay, provisions: [pay-on-time]}

Mirror: provisions/provision-moved
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.provisions import moved


@kind(on=ProvisionPair, fields=("place",))
def provision_moved(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from moved(pair, scene)
