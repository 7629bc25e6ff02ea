"""A limit that was below the law keeps it now.

Why: What the code says and what the law demands agree again, so that the paper in the worker's hand can be relied on.

Before:
    example/provisions/core/no-child-labour.yml:
      obligations:
        - holder: grower
          must_not: let anyone under the minimum age work
          limits: [{measure: minimum-age, at_least: 14 years}]

After:
    example/provisions/core/no-child-labour.yml:
      obligations:
        - holder: grower
          must_not: let anyone under the minimum age work
          limits: [{measure: minimum-age, at_least: 16 years}]

Also:
    limits/limit-raised

Mirror: floor/below-law
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.floors import crossed
from wsrcode.diff.pairs import LimitPair


@kind(on=LimitPair, fields=("at_least", "at_most"))
def above_law_again(pair: LimitPair, scene: Scene) -> Iterator[Change]:
    yield from crossed(pair, scene, below=False)
