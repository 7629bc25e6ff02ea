"""A provision that obliges nobody.

Why: A provision can be kept or broken only by somebody. Without an obligation it is printed on no sheet, nobody
checks it, and it is left to goodwill.

Faulty:
    example/provisions/core/no-child-labour.yml:
      text: A farm is no place for a child.
      obligations: []

Also:
    translations/longer-list-than-source

Sound:
    example/provisions/core/no-child-labour.yml:
      text: A grower must not let a child work.
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.check.obligations._prose import duty_in
from wsrcode.model import Provision, Severity


@check(on=Provision, severity=Severity.ERROR)
def without_obligation(provision: Provision, around: Around) -> Iterator[Problem]:
    # Where the text itself speaks of a duty, obligations/duty-only-in-prose says so with the word.
    if not provision.obligations and not duty_in(provision.text, around.standard.code.language):
        yield Problem("obliges nobody; add obligations with holder and must, must_not or may")
