"""A provision has another title.

Why: A title names a rule and demands nothing; translations of it must be read again.

After:
    example/provisions/work/rest.yml:
      title: Breaks

Mirror: provisions/title-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.provisions import plainly


@kind(on=ProvisionPair, fields=("title",))
def title_changed(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from plainly(pair, "title")
