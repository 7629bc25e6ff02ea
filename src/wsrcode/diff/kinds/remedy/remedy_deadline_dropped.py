"""A remedy has no deadline any more.

Why: What has no day can be put off for ever, and the worker who waits has nothing to point to.

Before:
    example/provisions/work/rest.yml:
      remedy: {make_whole: true, within: 14 days}

After:
    example/provisions/work/rest.yml:
      remedy: {make_whole: true}

Mirror: remedy/remedy-deadline-set
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.remedies import deadline


@kind(on=ProvisionPair, fields=("remedy",))
def remedy_deadline_dropped(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from deadline(pair, "dropped")
