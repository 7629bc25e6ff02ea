"""The same holders of a duty are named in another order.

Why: Each of them owes it whole, so the order demands nothing; it is told, so that no change passes in silence.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: [grower, supervisor]
          must: give every worker a rest

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: [supervisor, grower]
          must: give every worker a rest

Mirror: duties/holders-reordered
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.lists import reordered
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("holder",))
def holders_reordered(pair: DutyPair, _: Scene) -> Iterator[Change]:
    if pair.both:
        yield from reordered(pair.both[0].holder, pair.both[1].holder, "holder")
