"""A program is called something else.

Why: A name stands on every page and binds nobody; its translations are stale until they are read again.

After:
    example/program.yml:
      name: Sample Program

Mirror: program/program-renamed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.program import named


@kind(on=ProgramPair, fields=("name",))
def program_renamed(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from named(pair, "name")
