"""A duty that was there has a new limit.

Why: A figure can be measured: with it a duty of others demands more that can be proved. On a duty of workers, or the
wrong way round, it demands more of them.

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
          limits: [{measure: rest-break, at_least: 10 minutes}]

Mirror: limits/limit-dropped
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.limits import came
from wsrcode.diff.pairs import LimitPair


@kind(on=LimitPair, fields=("measure",))
def limit_added(pair: LimitPair, scene: Scene) -> Iterator[Change]:
    yield from came(pair, scene)
