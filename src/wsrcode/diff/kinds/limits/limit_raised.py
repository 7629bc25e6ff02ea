"""A limit's amount grew.

Why: Who holds the limit and which way it points decide what that means. "At least 10 minutes of rest" that becomes 15
protects more; "at most 2 hours between rests" that becomes 3 protects less; and where a worker must report within 30
days, 60 days are better for the worker.

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
          limits: [{measure: rest-break, at_least: 15 minutes}]

Mirror: limits/limit-lowered
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.limits import moved
from wsrcode.diff.pairs import LimitPair


@kind(on=LimitPair, fields=("at_least", "at_most"))
def limit_raised(pair: LimitPair, scene: Scene) -> Iterator[Change]:
    yield from moved(pair, scene, up=True)
