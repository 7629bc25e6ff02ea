"""What could be done has now to be done, or is forbidden.

Why: A permission that becomes a duty or a prohibition binds whoever holds it; for workers a right has become a
burden.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          may: let workers rest in the shade

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: let workers rest in the shade

Mirror: duties/modality-loosened
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.duties import TIGHTER, modality
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("must", "must_not", "may"))
def modality_tightened(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from modality(pair, scene, TIGHTER)
