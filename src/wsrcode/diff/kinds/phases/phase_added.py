"""A duty that was owed at once is now reached by a plan.

Why: Whoever has a plan is not in breach while it runs, and workers wait meanwhile. A burden of workers that comes
step by step is a lighter one.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          phase: {plan: one shade for each crew every week}

Mirror: phases/phase-dropped
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import DutyPair
from wsrcode.diff.phases import whole


@kind(on=DutyPair, fields=("phase",))
def phase_added(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from whole(pair, scene, added=True)
