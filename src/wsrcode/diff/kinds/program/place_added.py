"""A program holds in one more place.

Why: Workers in one more place are protected, and the law of that place stands beside the code.

After:
    example/program.yml:
      places: [es, us-fl]

Mirror: program/place-dropped
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.program import entries


@kind(on=ProgramPair, fields=("places",))
def place_added(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from entries(pair, "places", added=True)
