"""Another body publishes the text, or at another address.

Why: Where the authoritative text can be read decides what a paper is worth; the text itself is the same.

After:
    example/program.yml:
      publisher: {name: Another Publisher}

Mirror: program/publisher-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.program import publisher


@kind(on=ProgramPair, fields=("publisher",))
def publisher_changed(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from publisher(pair)
