"""An exception has other words.

Why: One word can make an exception as wide as the rule; a person must say whether it covers more cases or fewer.

Before:
    example/provisions/work/rest.yml:
      exceptions: [{when: a storm is coming}]

After:
    example/provisions/work/rest.yml:
      exceptions: [{when: bad weather is coming}]

Mirror: exceptions/exception-reworded
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.exceptions import reworded
from wsrcode.diff.pairs import ExemptionPair


@kind(on=ExemptionPair, fields=("when", "because"))
def exception_reworded(pair: ExemptionPair, scene: Scene) -> Iterator[Change]:
    yield from reworded(pair, scene)
