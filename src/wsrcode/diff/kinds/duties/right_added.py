"""Workers may now do something.

Why: What workers may do is a right that they can rely on and that nobody may punish.

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
        - holder: worker
          may: rest longer in the heat

Mirror: duties/right-removed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.duties import came
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("holder",))
def right_added(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from came(pair, scene, "right")
