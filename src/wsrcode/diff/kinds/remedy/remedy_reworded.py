"""A remedy has other words.

Why: Words are not counted by a machine: a person must say whether the worker gets more, less or the same.

Before:
    example/provisions/work/rest.yml:
      remedy: {how: What is owed is paid.}

After:
    example/provisions/work/rest.yml:
      remedy: {how: What is owed is paid in part.}

Mirror: remedy/remedy-reworded
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.remedies import reworded


@kind(on=ProvisionPair, fields=("remedy",))
def remedy_reworded(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from reworded(pair, scene)
