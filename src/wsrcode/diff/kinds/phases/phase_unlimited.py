"""The plan by which a duty is reached has no end any more.

Why: The mirror of an end that is set: nobody can say any more when the duty is owed whole.

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
          phase: {plan: one shade for each crew every week}

Mirror: phases/phase-limited
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import DutyPair
from wsrcode.diff.phases import span


@kind(on=DutyPair, fields=("phase",))
def phase_unlimited(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from span(pair, scene, "dropped")
