"""Somebody other than a worker may now do something.

Why: What others may do is taken from workers: "may deduct rent" is money that they do not get.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
        - holder: grower
          may: deduct rent from pay

Mirror: duties/permission-removed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.duties import came
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("holder",))
def permission_added(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from came(pair, scene, "permission")
