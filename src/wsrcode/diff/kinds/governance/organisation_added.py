"""Another organization takes part.

Why: Every role gives somebody power over the code or over what is found; a person must say what this one does.

After:
    example/program.yml:
      organisations:
        - {id: workers-organisation, name: Example Workers' Organisation, roles: [worker-organisation,
          standard-setter, trainer]}
        - {id: monitor, name: Example Monitor, roles: [monitor]}
        - {id: fund, name: Example Fund, roles: [funder]}

Mirror: governance/organisation-removed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.governance import organisation
from wsrcode.diff.pairs import OrganisationPair


@kind(on=OrganisationPair, fields=("id",))
def organisation_added(pair: OrganisationPair, _: Scene) -> Iterator[Change]:
    yield from organisation(pair, "added")
