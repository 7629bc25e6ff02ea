"""The binding words of a provision changed.

Why: Words are not counted by a machine: a person must say whether the new ones protect more, less or the same. What
often changes the meaning (must, not, a number, a span of time) is pointed out.

After:
    example/provisions/work/rest.yml:
      text: The grower may give every worker a rest of at least 10 minutes every 2 hours.

Mirror: words/binding-words-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.wording import binding


@kind(on=ProvisionPair, fields=("text",))
def binding_words_changed(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from binding(pair, scene)
