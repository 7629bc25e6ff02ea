"""Workers have a new duty.

Why: A code is there to protect workers; a duty on them can be held against them.

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
          must: write down every rest

Mirror: duties/worker-duty-removed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.duties import came
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("holder",))
def worker_duty_added(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from came(pair, scene, "burden")
