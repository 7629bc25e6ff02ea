"""A remedy's deadline is counted in another way.

Why: A month is not thirty days, so one may be sooner or later than the other; the same span in other words is no
change of protection.

Before:
    example/provisions/work/rest.yml:
      remedy: {make_whole: true, within: 30 days}

After:
    example/provisions/work/rest.yml:
      remedy: {make_whole: true, within: 1 month}

Mirror: remedy/remedy-deadline-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.remedies import deadline


@kind(on=ProvisionPair, fields=("remedy",))
def remedy_deadline_changed(pair: ProvisionPair, _: Scene) -> Iterator[Change]:
    yield from deadline(pair, "changed")
