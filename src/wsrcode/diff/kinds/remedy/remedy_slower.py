"""A breach may be made good later.

Why: A worker who waits for lost pay borrows, or goes hungry; later is worse.

Before:
    example/provisions/work/rest.yml:
      remedy: {make_whole: true, within: 14 days}

After:
    example/provisions/work/rest.yml:
      remedy: {make_whole: true, within: 30 days}

Mirror: remedy/remedy-faster
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.remedies import deadline


@kind(on=ProvisionPair, fields=("remedy",))
def remedy_slower(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from deadline(pair, "slower")
