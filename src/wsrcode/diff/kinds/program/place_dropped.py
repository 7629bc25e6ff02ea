"""A program holds in one place fewer.

Why: The mirror of a place that is added: the workers there lose all of the code.

Before:
    example/program.yml:
      places: [es, us-fl]

After:
    example/program.yml:
      places: [es]

Mirror: program/place-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.program import entries


@kind(on=ProgramPair, fields=("places",))
def place_dropped(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from entries(pair, "places", added=False)
