"""Workers have a duty no more.

Why: What workers no longer owe cannot be held against them any more, and takes nothing from what others owe to them.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
        - holder: worker
          must: write down every rest

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest

Mirror: duties/worker-duty-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.duties import went
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("holder",))
def worker_duty_removed(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from went(pair, scene, "burden")
