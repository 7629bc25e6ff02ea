"""The plan by which a duty is reached may take longer.

Why: Every further day of a plan is a day on which workers do without. For a burden of workers it is the other way
round.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          phase: {plan: one shade for each crew every week, within: 90 days}

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          phase: {plan: one shade for each crew every week, within: 180 days}

Mirror: phases/phase-shorter
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import DutyPair
from wsrcode.diff.phases import span


@kind(on=DutyPair, fields=("phase",))
def phase_longer(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from span(pair, scene, "more")
