"""Several provisions shared out their contents among as many others.

Why: They are compared as a set on both sides: where every duty is still there, nothing is weaker; where one is not,
that is told by itself.

Before:
    example/provisions/work/rest.yml:
      season: null
      only_if: null
      remedy: null
      rests_on: null
      informed_by: null
      worker: null
      icon: null
      text: The grower must give every worker a rest.
      obligations: [{holder: grower, must: give every worker a rest}]
    example/provisions/work/rest-notes.yml:
      id: rest-notes
      title: Notes on rest
      tier: corrective
      text: The grower must write rests down.
      obligations: [{holder: grower, must: write rests down}]
      evidence: {mark: R, note: Example text.}

After:
    example/provisions/work/rest.yml:
      season: null
      only_if: null
      remedy: null
      rests_on: null
      informed_by: null
      worker: null
      icon: null
      replaces: [rest-notes]
      text: The grower must write rests down.
      obligations: [{holder: grower, must: write rests down}]
    example/provisions/work/breaks.yml:
      id: breaks
      title: Breaks
      tier: corrective
      text: The grower must give every worker a rest.
      obligations: [{holder: grower, must: give every worker a rest}]
      evidence: {mark: R, note: Example text.}
      split_from: rest

Mirror: provisions/provision-regrouped
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import GroupPair
from wsrcode.diff.provisions import regrouped


@kind(on=GroupPair, fields=("old", "new"))
def provision_regrouped(pair: GroupPair, _: Scene) -> Iterator[Change]:
    yield from regrouped(pair, 0)
