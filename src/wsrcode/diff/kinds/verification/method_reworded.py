"""The same person is asked, or the same thing looked at, in other words.

Why: A question can be asked so that nobody dares to answer it; a person must say whether the new one finds more or
less.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          verify: [{ask: worker, question: When was your last rest?}]

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          verify: [{ask: worker, question: Do you rest enough?}]

Mirror: verification/method-reworded
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import DutyPair
from wsrcode.diff.verification import reworded


@kind(on=DutyPair, fields=("verify",))
def method_reworded(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from reworded(pair, scene)
