"""Somebody other than a worker has a new duty.

Why: A duty or prohibition of others protects workers; one that workers share with others cannot be judged by its
form.

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
        - holder: supervisor
          must: write down every rest

Mirror: duties/duty-removed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.duties import came
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("holder",))
def duty_added(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from came(pair, scene, "duty")
