"""A provision rests on one more place in an instrument.

Why: Each ground is a right that the world has already agreed on, and one more reason why the rule cannot be bargained
away.

Before:
    example/provisions/work/rest.yml:
      rests_on: [UDHR art. 24]

After:
    example/provisions/work/rest.yml:
      rests_on: [UDHR art. 24, ILO C184 art. 20]

Mirror: grounds/ground-dropped
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.lists import came
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("rests_on",))
def ground_added(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    if pair.both:
        yield from came(
            pair.both[0].rests_on, pair.both[1].rests_on, "rests_on", "one more agreed right stands behind it"
        )
