"""A duty that was reached by a plan is owed at once.

Why: The mirror of a plan that is added: nothing puts the day off any more on which workers can rely on it.

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

Mirror: phases/phase-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import DutyPair
from wsrcode.diff.phases import whole


@kind(on=DutyPair, fields=("phase",))
def phase_dropped(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from whole(pair, scene, added=False)
