"""The plain words for workers changed.

Why: Most workers read only these: when they promise less than the rule, less will be asked for. Their translations
are stale until somebody has read them again.

After:
    example/provisions/work/rest.yml:
      worker: {right: You have a rest.}

Mirror: words/worker-words-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProvisionPair
from wsrcode.diff.wording import for_workers


@kind(on=ProvisionPair, fields=("worker",))
def worker_words_changed(pair: ProvisionPair, scene: Scene) -> Iterator[Change]:
    yield from for_workers(pair, scene)
