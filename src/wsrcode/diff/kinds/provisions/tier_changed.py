"""A provision has another tier that cannot be ranked with the old one.

Why: Only tiers that both codes know, in the same order, can be set one above the other; where they are not, a person
must say what it means.

After:
    example/provisions/work/rest.yml:
      tier: serious

Mirror: provisions/tier-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.provisions import tier


@kind(on=ProvisionPair, fields=("tier",))
def tier_changed(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from tier(pair, scene, 0)
