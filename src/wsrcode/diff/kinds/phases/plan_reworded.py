"""The words of a plan changed.

Why: What the steps are and who says that they are done stands in words that nobody can weigh but a person.

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
          phase: {plan: one shade for each crew every month}

Mirror: phases/plan-reworded
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import DutyPair
from wsrcode.diff.phases import reworded


@kind(on=DutyPair, fields=("phase",))
def plan_reworded(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from reworded(pair, scene)
