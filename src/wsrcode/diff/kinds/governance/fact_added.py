"""A fact about suppliers is asked.

Why: A fact decides nothing until a provision depends on it, and that is told there.

After:
    example/program.yml:
      facts:
        - {id: piece-rate, question: 'Is anyone here paid by the piece?'}
        - {id: housing, question: 'Does the farm house any of its workers?'}
        - {id: transport, question: 'Does the farm drive workers?'}

Mirror: governance/fact-removed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.governance import fact
from wsrcode.diff.pairs import FactPair


@kind(on=FactPair, fields=("id",))
def fact_added(pair: FactPair, _: Scene) -> Iterator[Change]:
    yield from fact(pair, added=True)
