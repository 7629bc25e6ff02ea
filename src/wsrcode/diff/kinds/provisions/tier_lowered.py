"""A breach of a provision became less severe.

Why: A lower tier brings a softer consequence; what once ended the sale may now be put off with a plan.

Before:
    example/provisions/work/rest.yml:
      tier: zero-tolerance

After:
    example/provisions/work/rest.yml:
      tier: corrective

Mirror: provisions/tier-raised
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.provisions import tier


@kind(on=ProvisionPair, fields=("tier",))
def tier_lowered(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from tier(pair, scene, -1)
