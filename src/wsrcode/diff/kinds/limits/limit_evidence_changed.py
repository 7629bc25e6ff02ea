"""How sure we are of a limit's figure changed.

Why: A figure that nobody has confirmed is printed as unknown, so a changed mark changes what is on the page.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          limits: [{measure: rest-break, at_least: 10 minutes}]

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          limits: [{measure: rest-break, at_least: 10 minutes, evidence: U}]

Mirror: limits/limit-evidence-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.limits import evidence
from wsrcode.diff.pairs import LimitPair


@kind(on=LimitPair, fields=("evidence",))
def limit_evidence_changed(pair: LimitPair, _: Scene) -> Iterator[Change]:
    yield from evidence(pair)
