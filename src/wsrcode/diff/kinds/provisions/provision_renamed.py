"""A provision has another id, and declares which one it replaces.

Why: Printed numbers and links follow the id; what the provision demands is compared with the one it replaces.

Before:
    example/code.yml:
      outline: [{id: work, title: Your work, provisions: [rest]}]
    example/provisions/work/rest.yml:
      id: rest
      title: Rest
      tier: corrective
      text: The grower must give every worker a rest.
      obligations: [{holder: grower, must: give every worker a rest}]
      season: null
      only_if: null
      remedy: null
      rests_on: null
      informed_by: null
      worker: null
      icon: null
      evidence: {mark: R}

After:
    example/code.yml:
      outline: [{id: work, title: Your work, provisions: [breaks]}]
    example/provisions/work/rest.yml:
    example/provisions/work/breaks.yml:
      id: breaks
      title: Rest
      tier: corrective
      text: The grower must give every worker a rest.
      obligations: [{holder: grower, must: give every worker a rest}]
      replaces: [rest]
      evidence: {mark: R}

Mirror: provisions/provision-renamed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.provisions import renamed


@kind(on=ProvisionPair, fields=("id", "replaces", "split_from"))
def provision_renamed(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from renamed(pair)
