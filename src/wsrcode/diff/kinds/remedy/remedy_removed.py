"""A provision no longer says what a worker gets after a breach.

Why: Without a remedy the worker keeps the loss, even when the breach is proved.

Before:
    example/provisions/work/rest.yml:
      remedy: {make_whole: true}

After:
    example/provisions/work/rest.yml:
      remedy: null

Mirror: remedy/remedy-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.remedies import whole


@kind(on=ProvisionPair, fields=("remedy",))
def remedy_removed(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from whole(pair, added=False)
