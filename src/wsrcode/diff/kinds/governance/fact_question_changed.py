"""The question that decides what binds a supplier changed.

Why: A supplier who may now answer no is bound by less. A person must say whether it is still the same question.

After:
    example/program.yml:
      facts:
        - {id: piece-rate, question: 'Is anyone here paid by the piece?'}
        - {id: housing, question: 'Does the farm own housing for its workers?'}

Mirror: governance/fact-question-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.governance import question
from wsrcode.diff.pairs import FactPair


@kind(on=FactPair, fields=("question",))
def fact_question_changed(pair: FactPair, _: Scene) -> Iterator[Change]:
    yield from question(pair)
