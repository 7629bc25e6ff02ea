"""Several holders now owe a duty each for its own part, and no longer together.

Why: The mirror of a duty that is shared: each may point to the other, or each may owe the whole once more.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: [grower, supervisor]
          must: give every worker a rest
          together: true

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: [grower, supervisor]
          must: give every worker a rest

Mirror: duties/duty-shared
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.duties import together
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("together",))
def duty_parted(pair: DutyPair, _: Scene) -> Iterator[Change]:
    yield from together(pair, shared=False)
