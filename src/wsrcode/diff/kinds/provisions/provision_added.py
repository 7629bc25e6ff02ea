"""A provision is new.

Why: More that can be kept or broken is more protection, unless the provision holds nothing but duties of workers or
permissions of others.

Before:
    example/provisions/work/rest.yml:

After:
    example/provisions/work/rest.yml:
      title: Rest

Mirror: provisions/provision-removed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.provisions import came


@kind(on=ProvisionPair, fields=("id",))
def provision_added(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from came(pair, scene)
