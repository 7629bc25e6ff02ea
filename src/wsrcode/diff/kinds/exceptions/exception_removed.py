"""A provision lost an exception.

Why: In a case that is excepted no longer the rule protects as it does in all others.

Before:
    example/provisions/work/rest.yml:
      exceptions: [{when: a storm is coming}]

After:
    example/provisions/work/rest.yml:
      exceptions: []

Mirror: exceptions/exception-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.exceptions import went
from wsrcode.diff.pairs import ExemptionPair


@kind(on=ExemptionPair, fields=("when", "because"))
def exception_removed(pair: ExemptionPair, scene: Scene) -> Iterator[Change]:
    yield from went(pair, scene)
