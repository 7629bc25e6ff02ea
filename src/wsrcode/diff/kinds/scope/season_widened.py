"""A provision's season holds the old one and more days.

Why: Every day that was protected still is, and more are.

Before:
    example/provisions/work/rest.yml:
      season: {from: "05-01", to: "10-31"}

After:
    example/provisions/work/rest.yml:
      season: {from: "04-01", to: "10-31"}

Mirror: scope/season-narrowed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.scope import season


@kind(on=ProvisionPair, fields=("season",))
def season_widened(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from season(pair, scene, "widened")
