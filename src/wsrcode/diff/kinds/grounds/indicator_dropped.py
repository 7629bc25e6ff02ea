"""A provision is said to guard against one sign of forced labour less.

Why: Trainers and investigators find by it where forced labour would show; indicators follow the grounds.

Before:
    example/provisions/work/rest.yml:
      guards_against: [abusive-conditions]

After:
    example/provisions/work/rest.yml:
      guards_against: []

Mirror: grounds/indicator-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.lists import went
from wsrcode.diff.pairs import ProvisionPair


@kind(on=ProvisionPair, fields=("guards_against",))
def indicator_dropped(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    if pair.both:
        yield from went(
            pair.both[0].guards_against,
            pair.both[1].guards_against,
            "guards_against",
            "one sign of forced labour less is watched for",
        )
