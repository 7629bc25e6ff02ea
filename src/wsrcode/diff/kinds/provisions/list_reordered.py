"""The same entries of a list stand in another order.

Why: The order of grounds, indicators, references to law or exceptions demands nothing; it is told, so that no change
passes in silence.

After:
    example/provisions/work/rest.yml:
      rests_on: [UDHR art. 24, ILO C184 art. 20]

Mirror: provisions/list-reordered
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.provisions import lists_reordered


@kind(on=ProvisionPair, fields=("rests_on", "floor", "guards_against", "exceptions"))
def list_reordered(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from lists_reordered(pair)
