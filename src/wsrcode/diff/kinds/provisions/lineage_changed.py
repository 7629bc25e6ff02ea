"""A provision says something else about where it comes from.

Why: What `replaces` and `split_from` declare decides what is compared with what, so a change of it is never passed
over.

After:
    example/provisions/work/rest.yml:
      replaces: [breaks]

Mirror: provisions/lineage-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.provisions import lineage


@kind(on=ProvisionPair, fields=("replaces", "split_from"))
def lineage_changed(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from lineage(pair)
