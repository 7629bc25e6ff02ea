"""One less owes a duty, or holds a right.

Why: Who is not named cannot be asked to keep it: one less who owes it protects less, unless it is a worker who owed
it.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: [grower, supervisor]
          must: give every worker a rest

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest

Mirror: duties/holder-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.duties import holders
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("holder",))
def holder_dropped(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from holders(pair, scene, added=False)
