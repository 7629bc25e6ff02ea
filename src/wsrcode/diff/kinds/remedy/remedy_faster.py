"""A breach must be made good sooner.

Why: A worker who waits for lost pay borrows, or goes hungry; sooner is better.

Before:
    example/provisions/work/rest.yml:
      remedy: {make_whole: true, within: 14 days}

After:
    example/provisions/work/rest.yml:
      remedy: {make_whole: true, within: 7 days}

Mirror: remedy/remedy-slower
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.remedies import deadline


@kind(on=ProvisionPair, fields=("remedy",))
def remedy_faster(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from deadline(pair, "faster")
