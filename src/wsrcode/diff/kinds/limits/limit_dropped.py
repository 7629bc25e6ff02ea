"""A duty that is still there lost a limit.

Why: Without the figure nobody can say any more what is too little: "a rest" may be one minute.

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

Mirror: limits/limit-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.limits import went
from wsrcode.diff.pairs import LimitPair


@kind(on=LimitPair, fields=("measure",))
def limit_dropped(pair: LimitPair, scene: Scene) -> Iterator[Change]:
    yield from went(pair, scene)
