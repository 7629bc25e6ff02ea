"""There is one way less to find out whether a duty is kept.

Why: A rule that nobody looks at is soon broken; asking workers is the way that finds most.

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
          verify: [{look_at: time-records, for: rests are recorded}]

Mirror: verification/method-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import DutyPair
from wsrcode.diff.verification import went


@kind(on=DutyPair, fields=("verify",))
def method_dropped(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from went(pair, scene)
