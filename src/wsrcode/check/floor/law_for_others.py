"""A reference to the law of another place, or for another kind of work.

Why: The law of the neighbouring state, or of another industry, gives these workers nothing. Set beside it, a code can
look better than it is.

Faulty:
    example/provisions/core/no-child-labour.yml:
      floor:
        - {law: bd-child-labour-age, stands: above, because: the code adds the loss of the market}

Sound:
    example/provisions/core/no-child-labour.yml:
      floor:
        - {law: es-min-age, stands: same, because: the code adds the loss of the market}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity, above


@check(on=Provision, severity=Severity.WARNING)
def law_for_others(provision: Provision, around: Around) -> Iterator[Problem]:
    if not provision.floor:
        return
    program = around.standard.program
    places = {wider for place in program.places for wider in above(place)} | {"int"}
    for n, reference in enumerate(provision.floor):
        floor, baseline = around.corpus.floors.get(reference.law, (None, None))
        if floor is None or baseline is None:
            continue
        if baseline.jurisdiction not in places:
            message = f"{floor.id!r} is law of {baseline.jurisdiction}, which is no place of the program"
            yield Problem(f"{message}; refer to the law there, or add the place", key=("floor", n, "law"))
        elif floor.sector not in {"all", program.sector}:
            message = f"{floor.id!r} is a rule for {floor.sector}, not for {program.sector}"
            yield Problem(f"{message}; refer to a rule that covers these workers", key=("floor", n, "law"))
