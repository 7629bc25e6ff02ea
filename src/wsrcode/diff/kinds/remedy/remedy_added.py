"""A provision says now what a worker gets after a breach.

Why: A right without a remedy is a promise; with one, what was lost can be had back.

Before:
    example/provisions/work/rest.yml:
      remedy: null

After:
    example/provisions/work/rest.yml:
      remedy: {make_whole: true}

Mirror: remedy/remedy-removed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.remedies import whole


@kind(on=ProvisionPair, fields=("remedy",))
def remedy_added(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from whole(pair, added=True)
