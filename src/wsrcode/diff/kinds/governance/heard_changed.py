"""Other organizations are heard.

Why: Whoever is heard shapes a text without signing it. Such a change is judged by those who had the last word before
it.

After:
    example/program.yml:
      governance: {decides: [workers-organisation], heard: [], revision: The workers' organisation reviews the
        code with workers and decides on every change.}

Mirror: governance/heard-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.governance import rule
from wsrcode.diff.pairs import ProgramPair


@kind(on=ProgramPair, fields=("governance",))
def heard_changed(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from rule(pair, "heard")
