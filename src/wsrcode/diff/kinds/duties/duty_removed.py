"""Somebody other than a worker has a duty no more.

Why: What nobody owes, nobody can be asked to keep. If it stands elsewhere now, the provision there declares it.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
        - holder: supervisor
          must: write down every rest

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest

Mirror: duties/duty-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.duties import went
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("holder",))
def duty_removed(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from went(pair, scene, "duty")
