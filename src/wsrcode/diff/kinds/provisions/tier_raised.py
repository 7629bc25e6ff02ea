"""A breach of a provision became more severe.

Why: A higher tier brings a harder consequence, and zero tolerance ends the sale; more hangs on keeping the rule.

After:
    example/provisions/work/rest.yml:
      tier: zero-tolerance

Mirror: provisions/tier-lowered
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.provisions import tier


@kind(on=ProvisionPair, fields=("tier",))
def tier_raised(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from tier(pair, scene, 1)
