"""The same ways to find out stand in another order.

Why: The order of methods demands nothing; but translations follow it, and must follow again.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          verify: [{ask: worker, question: When was your last rest?}, {look_at: time-records, for: rests are recorded}]

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          verify: [{look_at: time-records, for: rests are recorded}, {ask: worker, question: When was your last rest?}]

Mirror: verification/methods-reordered
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import DutyPair
from wsrcode.diff.verification import in_other_order


@kind(on=DutyPair, fields=("verify",))
def methods_reordered(pair: DutyPair, _: Scene) -> Iterator[Change]:
    yield from in_other_order(pair)
