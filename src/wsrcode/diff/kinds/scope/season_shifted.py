"""A provision's season gained some days and lost others.

Why: Whether the gained days are the hotter or the harder ones, only people who work there can say.

Before:
    example/provisions/work/rest.yml:
      season: {from: "05-01", to: "10-31"}

After:
    example/provisions/work/rest.yml:
      season: {from: "06-01", to: "11-30"}

Mirror: scope/season-shifted
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.scope import season


@kind(on=ProvisionPair, fields=("season",))
def season_shifted(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from season(pair, scene, "shifted")
