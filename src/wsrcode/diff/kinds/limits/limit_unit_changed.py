"""A limit counts in another kind of unit.

Why: Another currency, or a share in place of a time, cannot be set beside the old amount; currencies are never
converted.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          limits: [{measure: premium-rate, at_least: USD 1 per lb}]

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          limits: [{measure: premium-rate, at_least: EUR 1 per lb}]

Mirror: limits/limit-unit-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.limits import recast
from wsrcode.diff.pairs import LimitPair


@kind(on=LimitPair, fields=("at_least", "at_most"))
def limit_unit_changed(pair: LimitPair, _: Scene) -> Iterator[Change]:
    yield from recast(pair, turned=False)
