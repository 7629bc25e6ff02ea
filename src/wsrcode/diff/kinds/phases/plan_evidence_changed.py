"""What is not known of a plan changed.

Why: What is not known is said instead of being filled in; saying it demands neither more nor less.

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
          phase: {plan: one shade for each crew every week, unverified: [within]}

Mirror: phases/plan-evidence-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import DutyPair
from wsrcode.diff.phases import proof


@kind(on=DutyPair, fields=("phase",))
def plan_evidence_changed(pair: DutyPair, _: Scene) -> Iterator[Change]:
    yield from proof(pair)
