"""Other inputs are said to have led to a provision.

Why: Whoever spoke wants to see what it led to; the demand itself is the same.

After:
    example/provisions/work/rest.yml:
      informed_by: [experts]

Mirror: provisions/informed-by-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.provisions import plainly


@kind(on=ProvisionPair, fields=("informed_by",))
def informed_by_changed(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from plainly(pair, "informed_by")
