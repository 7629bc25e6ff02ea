"""Booklets are made in one more language.

Why: A right that nobody can read is not asked for. More workers can read theirs.

After:
    example/program.yml:
      languages: [en, es, ht]

Mirror: program/language-dropped
"""

from collections.abc import Iterator

from wsrcode.diff.define import Change, Scene, kind
from wsrcode.diff.pairs import ProgramPair
from wsrcode.diff.program import entries


@kind(on=ProgramPair, fields=("languages",))
def language_added(pair: ProgramPair, _: Scene) -> Iterator[Change]:
    yield from entries(pair, "languages", added=True)
