"""A provision's season lies inside the old one.

Why: Some days that were protected are so no longer, and no other day is gained.

Before:
    example/provisions/work/rest.yml:
      season: {from: "05-01", to: "10-31"}

After:
    example/provisions/work/rest.yml:
      season: {from: "06-01", to: "09-30"}

Mirror: scope/season-widened
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.scope import season


@kind(on=ProvisionPair, fields=("season",))
def season_narrowed(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from season(pair, scene, "narrowed")
