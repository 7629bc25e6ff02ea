"""Somebody other than a worker may no longer do something.

Why: What others may no longer do to workers, workers are spared: without "may deduct rent" nobody has the code's word
for it.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
        - holder: grower
          may: deduct rent from pay

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest

Mirror: duties/permission-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.duties import went
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("holder",))
def permission_removed(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from went(pair, scene, "permission")
