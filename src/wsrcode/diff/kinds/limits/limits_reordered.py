"""The same limits of a duty stand in another order.

Why: The order of limits demands nothing; it is told, so that no change passes in silence.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          limits: [{measure: rest-break, at_least: 10 minutes}, {measure: rest-interval, at_most: 2 hours}]

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          limits: [{measure: rest-interval, at_most: 2 hours}, {measure: rest-break, at_least: 10 minutes}]

Mirror: limits/limits-reordered
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.limits import reordered
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("limits",))
def limits_reordered(pair: DutyPair, _: Scene) -> Iterator[Change]:
    yield from reordered(pair)
