"""A reference to a law that has not begun yet, or was superseded, on the day of the code.

Why: A step of a minimum wage counts from its day until the next one. A provision that leans on yesterday's step asks
for too little, and one that leans on tomorrow's asks for what nobody owes yet.

Faulty:
    baselines/es.yml:
      floors:
        - {id: es-min-age, title: Minimum age, citation: art. 6, sector: all, subject: child labour, measure: minimum-age, at_least: 16 years, in_force: 2999-01-01, confidence: medium}

Sound:
    baselines/es.yml:
      floors:
        - {id: es-min-age, title: Minimum age, citation: art. 6, sector: all, subject: child labour, measure: minimum-age, at_least: 16 years, in_force: 2015-11-13, confidence: medium}
"""  # noqa: E501 - a floor a line

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Corpus, Floor, Provision, Severity, Standard


@check(on=Provision, severity=Severity.WARNING)
def floor_not_in_force(provision: Provision, around: Around) -> Iterator[Problem]:
    for n, reference in enumerate(provision.floor):
        known = around.corpus.floors.get(reference.law)
        if known and (why := _why_not(known[0], around.corpus, around.standard)):
            yield Problem(f"{reference.law!r} {why}", key=("floor", n, "law"))


def _why_not(floor: Floor, corpus: Corpus, standard: Standard) -> str | None:
    day = standard.code.law_date
    if floor.in_force and floor.in_force > day:
        return f"is in force only from {floor.in_force}, after the day of this code ({day}); refer to what holds now"
    _, baseline = corpus.floors[floor.id]
    for later in baseline.floors:
        if later.supersedes == floor.id and (later.in_force or day) <= day:
            return f"was superseded by {later.id!r} on {later.in_force}; refer to that one"
    return None
