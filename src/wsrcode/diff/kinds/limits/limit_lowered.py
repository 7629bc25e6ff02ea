"""A limit's amount shrank.

Why: The mirror of a raised limit. "At least 10 minutes of rest" that becomes 5 protects less; "at most 2 hours between
rests" that becomes 1 protects more.

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
          limits: [{measure: rest-break, at_least: 5 minutes}]

Mirror: limits/limit-raised
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.limits import moved
from wsrcode.diff.pairs import LimitPair


@kind(on=LimitPair, fields=("at_least", "at_most"))
def limit_lowered(pair: LimitPair, scene: Scene) -> Iterator[Change]:
    yield from moved(pair, scene, up=False)
