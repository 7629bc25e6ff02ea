"""The plan by which a duty is reached now has an end.

Why: A plan without an end is never late, and the duty is never owed whole. With one, both can be seen.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          phase: {plan: one shade for each crew every week}

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          phase: {plan: one shade for each crew every week, within: 90 days}

Mirror: phases/phase-unlimited
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import DutyPair
from wsrcode.diff.phases import span


@kind(on=DutyPair, fields=("phase",))
def phase_limited(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from span(pair, scene, "set")
