"""A remedy has a deadline now.

Why: What has no day can be put off for ever; with one, delay is a breach by itself.

Before:
    example/provisions/work/rest.yml:
      remedy: {make_whole: true}

After:
    example/provisions/work/rest.yml:
      remedy: {make_whole: true, within: 14 days}

Mirror: remedy/remedy-deadline-dropped
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.remedies import deadline


@kind(on=ProvisionPair, fields=("remedy",))
def remedy_deadline_set(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from deadline(pair, "set")
