"""A fact about suppliers is asked no longer.

Why: The mirror of a fact that is added; what depended on it is told provision by provision.

Before:
    example/program.yml:
      facts:
        - {id: piece-rate, question: 'Is anyone here paid by the piece?'}
        - {id: housing, question: 'Does the farm house any of its workers?'}
        - {id: transport, question: 'Does the farm drive workers?'}

After:
    {}

Mirror: governance/fact-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.governance import fact
from wsrcode.diff.pairs import FactPair


@kind(on=FactPair, fields=("id",))
def fact_removed(pair: FactPair, _: Scene) -> Iterator[Change]:
    yield from fact(pair, added=False)
