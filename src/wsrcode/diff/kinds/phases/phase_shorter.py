"""The plan by which a duty is reached must be done sooner.

Why: The mirror of a plan that takes longer: workers have sooner what they were promised.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          phase: {plan: one shade for each crew every week, by: 2027-05-01}

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          phase: {plan: one shade for each crew every week, by: 2027-01-31}

Mirror: phases/phase-longer
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import DutyPair
from wsrcode.diff.phases import span


@kind(on=DutyPair, fields=("phase",))
def phase_shorter(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from span(pair, scene, "less")
