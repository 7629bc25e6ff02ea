"""Several holders now owe a duty together, each answering for the whole.

Why: Where each answers for the whole, workers can turn to any of them. But where each owed its own share, several
shares may have become one. A person must say which it is.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: [grower, supervisor]
          must: give every worker a rest

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: [grower, supervisor]
          must: give every worker a rest
          together: true

Mirror: duties/duty-parted
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.duties import together
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("together",))
def duty_shared(pair: DutyPair, _: Scene) -> Iterator[Change]:
    yield from together(pair, shared=True)
