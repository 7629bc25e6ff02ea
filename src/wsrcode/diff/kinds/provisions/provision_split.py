"""A provision became several.

Why: Its successors are compared with it as a set: where every duty is still there, nothing is weaker; where one is
not, that is told by itself.

Before:
    example/provisions/work/rest.yml:
      season: null
      only_if: null
      remedy: null
      rests_on: null
      informed_by: null
      worker: null
      icon: null
      text: The grower must give every worker a rest. The grower must write rests down.
      obligations:
        - {holder: grower, must: give every worker a rest}
        - {holder: grower, must: write rests down}

After:
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
    example/provisions/work/rest-records.yml:
      id: rest-records
      title: Records of rest
      tier: corrective
      text: The grower must write rests down.
      obligations: [{holder: grower, must: write rests down}]
      evidence: {mark: R, note: Example text.}
      split_from: rest

Mirror: provisions/provision-merged
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import GroupPair
from wsrcode.diff.provisions import regrouped


@kind(on=GroupPair, fields=("old", "new"))
def provision_split(pair: GroupPair, _: Scene) -> Iterator[Change]:
    yield from regrouped(pair, 1)
