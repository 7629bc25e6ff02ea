"""A provision is gone, and no other declares that it took it over.

Why: What nobody has to keep any more protects nobody. If it was moved, renamed, split or merged, the provision that
took it over says so with `replaces` or `split_from`; nothing is matched by likeness.

After:
    example/provisions/work/rest.yml:

Mirror: provisions/provision-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.provisions import went


@kind(on=ProvisionPair, fields=("id",))
def provision_removed(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from went(pair, scene)
