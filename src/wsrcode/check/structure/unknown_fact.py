"""A condition on a fact that the program does not ask about.

Why: `only_if` decides who is bound. A fact that nobody asks suppliers about is never true, so the provision binds
nobody, and no worker is protected by it.

Faulty:
    example/provisions/work/rest.yml:
      only_if: [peice-rate]

Sound:
    example/provisions/work/rest.yml:
      only_if: [piece-rate]
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Part, Provision, Severity, Standard
from wsrcode.model.words import did_you_mean


@check(on=Standard, severity=Severity.ERROR)
def unknown_fact(standard: Standard, _: Around) -> Iterator[Problem]:
    known = {fact.id for fact in standard.program.facts}
    conditional: tuple[Part | Provision, ...] = (*standard.code.outline, *standard.provisions.values())
    for noun in conditional:
        for n, fact in enumerate(noun.only_if):
            if fact not in known:
                message = f"depends on {fact!r}, which is no fact of program.yml{did_you_mean(fact, sorted(known))}"
                yield Problem(message, at=noun, key=("only_if", n))
