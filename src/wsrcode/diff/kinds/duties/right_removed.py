"""Workers lost a right.

Why: What workers may do is a right; without the code's word for it, using it can be punished.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
        - holder: worker
          may: rest longer in the heat

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest

Mirror: duties/right-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.duties import went
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("holder",))
def right_removed(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from went(pair, scene, "right")
