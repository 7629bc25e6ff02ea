"""A provision is no longer named as protecting those who speak up.

Why: The mirror of one that is listed: whoever complains no longer finds it beside the number to call.

Before:
    example/program.yml:
      retaliation: [no-retaliation, complaints]

After:
    example/program.yml:
      retaliation: [no-retaliation]

Mirror: program/retaliation-listed
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.program import entries


@kind(on=ProgramPair, fields=("retaliation",))
def retaliation_unlisted(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from entries(pair, "retaliation", added=False)
