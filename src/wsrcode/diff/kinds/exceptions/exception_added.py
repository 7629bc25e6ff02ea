"""A provision has a new exception.

Why: In each case that is excepted the rule protects nobody, however strict its words are.

After:
    example/provisions/work/rest.yml:
      exceptions: [{when: a storm is coming}]

Mirror: exceptions/exception-removed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.exceptions import came
from wsrcode.diff.pairs import ExemptionPair


@kind(on=ExemptionPair, fields=("when", "because"))
def exception_added(pair: ExemptionPair, scene: Scene) -> Iterator[Change]:
    yield from came(pair, scene)
