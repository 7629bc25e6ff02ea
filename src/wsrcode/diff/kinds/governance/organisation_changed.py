"""An organization has another name, role, handle or note.

Why: Roles decide whose signature counts. Such a change is judged by those who had the last word before it.

After:
    example/program.yml:
      organisations:
        - {id: workers-organisation, name: Example Workers' Organisation, roles: [worker-organisation,
          standard-setter, trainer]}
        - {id: monitor, name: Example Monitor, roles: [monitor, supplier]}

Mirror: governance/organisation-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.governance import organisation
from wsrcode.diff.pairs import OrganisationPair


@kind(on=OrganisationPair, fields=("name", "roles", "handle", "note", "evidence"))
def organisation_changed(pair: OrganisationPair, _: Scene) -> Iterator[Change]:
    yield from organisation(pair, "changed")
