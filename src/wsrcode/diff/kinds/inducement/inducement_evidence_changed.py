"""How sure we are of what moves suppliers and buyers changed.

Why: Only what is confirmed may be printed; the promise itself is the same.

After:
    example/program.yml:
      inducement: {kind: premium, text: Buyers pay a premium that reaches the workers., stop_buying: true,
        evidence: S}

Mirror: inducement/inducement-evidence-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.recipe import inducement


@kind(on=ProgramPair, fields=("inducement",))
def inducement_evidence_changed(pair: ProgramPair, scene: Scene) -> Iterator[Change]:
    yield from inducement(pair, scene, "evidence")
