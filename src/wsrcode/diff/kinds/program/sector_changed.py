"""A program is about another sector.

Why: Other workers are meant, and other law stands beside the code. A person must say whom that leaves out.

After:
    example/program.yml:
      sector: garment

Mirror: program/sector-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.program import sector


@kind(on=ProgramPair, fields=("sector",))
def sector_changed(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from sector(pair)
