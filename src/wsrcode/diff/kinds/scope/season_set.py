"""A provision that bit all year has a season now.

Why: Outside its season a rule protects nobody; unless the season is the whole year, fewer days are protected.

After:
    example/provisions/work/rest.yml:
      season: {from: "05-01", to: "10-31"}

Mirror: scope/season-lifted
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.scope import season


@kind(on=ProvisionPair, fields=("season",))
def season_set(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from season(pair, scene, "set")
