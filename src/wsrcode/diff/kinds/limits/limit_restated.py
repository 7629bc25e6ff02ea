"""A limit says the same amount in other words.

Why: Two hours are 120 minutes; the demand is the same, but every translation and sheet prints other words.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          limits: [{measure: rest-interval, at_most: 2 hours}]

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          limits: [{measure: rest-interval, at_most: 120 minutes}]

Mirror: limits/limit-restated
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.limits import restated
from wsrcode.diff.pairs import LimitPair


@kind(on=LimitPair, fields=("at_least", "at_most"))
def limit_restated(pair: LimitPair, _: Scene) -> Iterator[Change]:
    yield from restated(pair)
