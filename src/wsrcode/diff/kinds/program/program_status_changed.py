"""A program is active, proposed, exploratory or ended.

Why: Whether a program runs decides whether anybody answers; the code itself is the same.

After:
    example/program.yml:
      status: active

Mirror: program/program-status-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.program import named


@kind(on=ProgramPair, fields=("status",))
def program_status_changed(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from named(pair, "status")
