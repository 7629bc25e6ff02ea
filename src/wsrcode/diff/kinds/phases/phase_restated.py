"""The time for a plan is said in other words, or in a unit that cannot be compared.

Why: Two weeks are 14 days, and nothing changed. But 30 days and 1 month are not the same, and a person must say which
is sooner.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          phase: {plan: one shade for each crew every week, within: 2 weeks}

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          phase: {plan: one shade for each crew every week, within: 14 days}

Mirror: phases/phase-restated
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import DutyPair
from wsrcode.diff.phases import span


@kind(on=DutyPair, fields=("phase",))
def phase_restated(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from span(pair, scene, "restated")
