"""An id that stands twice in one list.

Why: Whoever refers to the id means one of the two, and nobody can say which. Two tiers, holders or facts with the
same id make the same duty weigh or bind in two ways.

Faulty:
    example/program.yml:
      facts:
        - {id: piece-rate, question: Is anyone here paid by the piece?}
        - {id: housing, question: Does the farm house any of its workers?}
        - {id: housing, question: Does the farm rent rooms to its workers?}

Sound:
    example/program.yml:
      facts:
        - {id: piece-rate, question: Is anyone here paid by the piece?}
        - {id: housing, question: Does the farm house any of its workers?}
"""

from collections.abc import Iterable, Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Contact, Fact, Holder, Organisation, Part, Severity, Standard, Supplier, Tier

Named = Contact | Fact | Holder | Organisation | Part | Supplier | Tier


@check(on=Standard, severity=Severity.ERROR)
def id_twice(standard: Standard, _: Around) -> Iterator[Problem]:
    program, code = standard.program, standard.code
    lists: tuple[Iterable[Named], ...] = (
        code.tiers,
        code.outline,
        program.organisations,
        program.holders,
        program.facts,
        program.contacts,
        standard.suppliers,
    )
    for named in lists:
        yield from _twice(named)


def _twice(named: Iterable[Named]) -> Iterator[Problem]:
    seen: set[str] = set()
    for each in named:
        if each.id in seen:
            yield Problem(f"the id {each.id!r} stands already above; give each its own", at=each, key=("id",))
        seen.add(each.id)
