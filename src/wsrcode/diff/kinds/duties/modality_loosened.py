"""What had to be done, or was forbidden, may now be done.

Why: A duty that becomes a permission protects no longer, and a prohibition that becomes one even less; for workers it
is the reverse.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: let workers rest in the shade

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          may: let workers rest in the shade

Mirror: duties/modality-tightened
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.duties import LOOSER, modality
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("must", "must_not", "may"))
def modality_loosened(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from modality(pair, scene, LOOSER)
