"""The same duties of a provision stand in another order.

Why: The order of duties demands nothing; but translations follow it, and must follow again.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
        - holder: grower
          must: write down every rest

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: write down every rest
        - holder: grower
          must: give every worker a rest

Mirror: duties/duties-reordered
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.duties import reordered
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("obligations",))
def duties_reordered(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from reordered(pair)
