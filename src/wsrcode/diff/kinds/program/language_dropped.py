"""Booklets are made in one language fewer.

Why: The mirror of a language that is added: those who read only this one cannot read their rights.

Before:
    example/program.yml:
      languages: [en, es, ht]

After:
    example/program.yml:
      languages: [en, es]

Mirror: program/language-added
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.program import entries


@kind(on=ProgramPair, fields=("languages",))
def language_dropped(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from entries(pair, "languages", added=False)
