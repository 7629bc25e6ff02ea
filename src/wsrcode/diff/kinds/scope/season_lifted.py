"""A provision bites all year now.

Why: Without a season a rule protects on every day of the year; unless its season was the whole year, that is more.

Before:
    example/provisions/work/rest.yml:
      season: {from: "05-01", to: "10-31"}

After:
    example/provisions/work/rest.yml:
      season: null

Mirror: scope/season-set
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.scope import season


@kind(on=ProvisionPair, fields=("season",))
def season_lifted(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from season(pair, scene, "lifted")
