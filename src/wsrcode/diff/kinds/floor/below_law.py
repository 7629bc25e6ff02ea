"""A limit that kept the law is now below it.

Why: A code below the law protects nobody: what the law demands holds anyway, and the paper in the worker's hand says
less.

Before:
    example/provisions/core/no-child-labour.yml:
      obligations:
        - holder: grower
          must_not: let anyone under the minimum age work
          limits: [{measure: minimum-age, at_least: 16 years}]

After:
    example/provisions/core/no-child-labour.yml:
      obligations:
        - holder: grower
          must_not: let anyone under the minimum age work
          limits: [{measure: minimum-age, at_least: 14 years}]

Also:
    limits/limit-lowered

Mirror: floor/above-law-again
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.floors import crossed
from wsrcode.diff.pairs import LimitPair


@kind(on=LimitPair, fields=("at_least", "at_most"))
def below_law(pair: LimitPair, scene: Scene) -> Iterator[Change]:
    yield from crossed(pair, scene, below=True)
