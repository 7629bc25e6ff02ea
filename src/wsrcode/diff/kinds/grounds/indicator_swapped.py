"""A provision is said to guard against another sign of forced labour than before.

Why: Which of the two the rule really guards against, only people who know the work can say.

Before:
    example/provisions/work/rest.yml:
      guards_against: [abusive-conditions]

After:
    example/provisions/work/rest.yml:
      guards_against: [excessive-overtime]

Mirror: grounds/indicator-swapped
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.lists import swapped
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("guards_against",))
def indicator_swapped(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    if pair.both:
        yield from swapped(
            pair.both[0].guards_against,
            pair.both[1].guards_against,
            "guards_against",
            "one sign stands for another; a person must say which is the right one",
        )
