"""One more owes a duty, or holds a right.

Why: Each holder can be asked by itself: one more who owes it protects more, unless it is a worker who owes it.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: [grower, supervisor]
          must: give every worker a rest

Mirror: duties/holder-dropped
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.duties import holders
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("holder",))
def holder_added(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from holders(pair, scene, added=True)
