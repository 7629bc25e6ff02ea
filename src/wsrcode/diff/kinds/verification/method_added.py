"""There is one more way to find out whether a duty is kept.

Why: What several ways confirm is harder to hide; workers' own duties are no better watched for their sake.

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
          verify: [{ask: worker, question: When was your last rest?}, {look_at: time-records, for: rests are recorded}]

Mirror: verification/method-dropped
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import DutyPair
from wsrcode.diff.verification import came


@kind(on=DutyPair, fields=("verify",))
def method_added(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from came(pair, scene)
