"""What had to be done is now forbidden, or the reverse.

Why: The same words with the opposite demand: either the old text or the new one was a mistake, and only a person can
say which.

Before:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: let workers rest in the shade

After:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must_not: let workers rest in the shade

Mirror: duties/modality-turned
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.duties import TURNED, modality
from wsrcode.diff.pairs import DutyPair


@kind(on=DutyPair, fields=("must", "must_not", "may"))
def modality_turned(pair: DutyPair, scene: Scene) -> Iterator[Change]:
    yield from modality(pair, scene, TURNED)
