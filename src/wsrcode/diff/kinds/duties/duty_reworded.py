"""A duty has other words.

Why: Words are not counted by a machine: a person must say whether the new ones demand more, less or the same. What
often changes the meaning (must, not, a number, a span of time) is pointed out.

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give some workers a rest
          limits:
            - {measure: rest-break, at_least: 10 minutes}
            - {measure: rest-interval, at_most: 2 hours}
          verify:
            - {ask: worker, question: When was your last rest today?}
            - {look_at: time-records, for: rests are recorded}

Mirror: duties/duty-reworded
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.duties import reworded
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("must", "must_not", "may"))
def duty_reworded(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from reworded(pair, scene)
