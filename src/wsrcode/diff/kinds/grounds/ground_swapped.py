"""A provision rests on another place in place of an old one.

Why: Which of the two carries the rule better, only somebody who has read both can say.

Before:
    example/provisions/work/rest.yml:
      rests_on: [UDHR art. 24]

After:
    example/provisions/work/rest.yml:
      rests_on: [UDHR art. 23(1)]

Mirror: grounds/ground-swapped
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.lists import swapped
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("rests_on",))
def ground_swapped(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    if pair.both:
        yield from swapped(
            pair.both[0].rests_on,
            pair.both[1].rests_on,
            "rests_on",
            "one ground stands for another; a person must say which carries more",
        )
