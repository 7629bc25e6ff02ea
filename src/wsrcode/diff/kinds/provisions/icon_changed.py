"""A provision has another picture.

Why: Workers who read little find a rule by its picture; what it demands is the same.

After:
    example/provisions/work/rest.yml:
      icon: clock

Mirror: provisions/icon-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.provisions import plainly


@kind(on=ProvisionPair, fields=("icon",))
def icon_changed(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from plainly(pair, "icon")
