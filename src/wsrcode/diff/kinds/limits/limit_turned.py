"""A limit points the other way.

Why: "At least" that becomes "at most" turns the demand round; no amount tells which of the two protects more.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          limits: [{measure: rest-break, at_least: 10 minutes}]

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          limits: [{measure: rest-break, at_most: 10 minutes}]

Mirror: limits/limit-turned
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.limits import recast
from wsrcode.diff.pairs import LimitPair


@kind(on=LimitPair, fields=("at_least", "at_most"))
def limit_turned(pair: LimitPair, _: Scene) -> Iterator[Change]:
    yield from recast(pair, turned=True)
