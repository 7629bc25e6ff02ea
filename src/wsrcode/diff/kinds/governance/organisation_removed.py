"""An organization takes part no longer.

Why: The mirror of an organization that is added: who does now what it did, a person must say.

Before:
    example/program.yml:
      organisations:
        - {id: workers-organisation, name: Example Workers' Organisation, roles: [worker-organisation,
          standard-setter, trainer]}
        - {id: monitor, name: Example Monitor, roles: [monitor]}
        - {id: fund, name: Example Fund, roles: [funder]}

After:
    {}

Mirror: governance/organisation-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.governance import organisation
from wsrcode.diff.pairs import OrganisationPair


@kind(on=OrganisationPair, fields=("id",))
def organisation_removed(pair: OrganisationPair, _: Scene) -> Iterator[Change]:
    yield from organisation(pair, "removed")
