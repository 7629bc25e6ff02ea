"""How the text is said to be revised changed.

Why: Whether workers have a way to change their own code stands in these words; a person must say whether they still
do.

After:
    example/program.yml:
      governance: {decides: [workers-organisation], heard: [monitor], revision: The workers' organisation may
        review the code.}

Mirror: governance/revision-process-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.governance import revision
from wsrcode.diff.pairs import ProgramPair


@kind(on=ProgramPair, fields=("governance",))
def revision_process_changed(pair: ProgramPair, scene: Scene) -> Iterator[Change]:
    yield from revision(pair, scene)
