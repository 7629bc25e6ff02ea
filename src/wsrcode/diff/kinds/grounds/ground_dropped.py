"""A provision rests on one place in an instrument less.

Why: Without the ground the rule looks like a favour that may be bargained away.

Before:
    example/provisions/work/rest.yml:
      rests_on: [UDHR art. 24, ILO C184 art. 20]

After:
    example/provisions/work/rest.yml:
      rests_on: [UDHR art. 24]

Mirror: grounds/ground-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.lists import went
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("rests_on",))
def ground_dropped(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    if pair.both:
        yield from went(
            pair.both[0].rests_on, pair.both[1].rests_on, "rests_on", "one agreed right less stands behind it"
        )
