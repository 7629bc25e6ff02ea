"""A list of the program stands in another order.

Why: The order of places, languages or lines decides what is printed first, and nothing else.

After:
    example/program.yml:
      languages: [es, en]

Mirror: program/program-list-reordered
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.program import orders


@kind(
    on=ProgramPair,
    fields=("places", "languages", "retaliation", "contacts", "organisations", "agreements", "holders", "facts"),
)
def program_list_reordered(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from orders(pair)
