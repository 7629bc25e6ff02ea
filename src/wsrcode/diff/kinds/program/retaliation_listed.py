"""One more provision is named as protecting those who speak up.

Why: Whoever complains looks for this list; sheets and booklets print it beside the number to call.

After:
    example/program.yml:
      retaliation: [no-retaliation, complaints]

Mirror: program/retaliation-unlisted
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.program import entries


@kind(on=ProgramPair, fields=("retaliation",))
def retaliation_listed(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from entries(pair, "retaliation", added=True)
