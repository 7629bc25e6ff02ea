"""Approvals must be signed, or need not be any more.

Why: A signature proves who approved. Such a change is judged by those who had the last word before it.

After:
    example/program.yml:
      governance: {decides: [workers-organisation], heard: [monitor], revision: The workers' organisation reviews
        the code with workers and decides on every change., signed: true}

Mirror: governance/signing-changed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.governance import rule
from wsrcode.diff.pairs import ProgramPair


@kind(on=ProgramPair, fields=("governance",))
def signing_changed(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from rule(pair, "signed")
