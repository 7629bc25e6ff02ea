"""How sure we are of a provision, and why, changed.

Why: Only what is confirmed may be printed: a provision marked as unverified drops out of every booklet until somebody
has read its source again.

After:
    example/provisions/work/rest.yml:
      evidence: {mark: U, note: Example text.}

Mirror: program/provision-evidence-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.provisions import evidence


@kind(on=ProvisionPair, fields=("evidence",))
def provision_evidence_changed(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from evidence(pair)
