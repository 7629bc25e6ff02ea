"""A provision is said to guard against one more sign of forced labour.

Why: Trainers and investigators find by it where forced labour would show; indicators follow the grounds.

After:
    example/provisions/work/rest.yml:
      guards_against: [abusive-conditions]

Mirror: grounds/indicator-dropped
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.lists import came
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("guards_against",))
def indicator_added(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    if pair.both:
        yield from came(
            pair.both[0].guards_against,
            pair.both[1].guards_against,
            "guards_against",
            "one more sign of forced labour is watched for",
        )
