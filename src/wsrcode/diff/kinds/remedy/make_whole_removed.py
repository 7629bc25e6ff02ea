"""What a worker lost is no longer paid back or put right.

Why: Without it the worker pays for the breach, whatever else the remedy says.

Before:
    example/provisions/work/rest.yml:
      remedy: {make_whole: true, how: The worker is heard.}

After:
    example/provisions/work/rest.yml:
      remedy: {how: The worker is heard.}

Mirror: remedy/make-whole-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.remedies import make_whole


@kind(on=ProvisionPair, fields=("remedy",))
def make_whole_removed(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from make_whole(pair, added=False)
