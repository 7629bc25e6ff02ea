"""How sure we are of a program, and why, changed.

Why: What rests on a secondary source is worth less than what was read at the program itself; every page says which.

After:
    example/program.yml:
      evidence: {mark: S, note: Example.}

Mirror: program/program-evidence-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.program import proof


@kind(on=ProgramPair, fields=("evidence",))
def program_evidence_changed(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from proof(pair)
