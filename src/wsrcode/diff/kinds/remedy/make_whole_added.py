"""What a worker lost is now paid back or put right.

Why: A remedy that does not make good the loss leaves the worker paying for the breach.

Before:
    example/provisions/work/rest.yml:
      remedy: {how: The worker is heard.}

After:
    example/provisions/work/rest.yml:
      remedy: {make_whole: true, how: The worker is heard.}

Mirror: remedy/make-whole-removed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.remedies import make_whole


@kind(on=ProvisionPair, fields=("remedy",))
def make_whole_added(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from make_whole(pair, added=True)
