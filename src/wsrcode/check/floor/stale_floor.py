"""A floor of law that nobody has read again in time.

Why: Minimum wages move every year, and rules are repealed. A code that is compared with last year's law looks sound
and may promise less than workers already have.

Faulty:
    baselines/es.yml:
      review_by: 2020-01-01

Sound:
    baselines/es.yml:
      review_by: 2999-01-01
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime

from wsrcode.check.define import Around, Problem, check
from wsrcode.check.floor._compared import law_of_places, limits_on_others
from wsrcode.model import Baseline, Corpus, Floor, Severity, Standard


@check(on=Standard, severity=Severity.WARNING)
def stale_floor(standard: Standard, around: Around) -> Iterator[Problem]:
    overdue: dict[tuple[str, date], list[tuple[Floor, Baseline]]] = defaultdict(list)
    today = _today()
    for floor, baseline in _leaned_on(standard, around.corpus):
        if (due := baseline.due(floor)) < today:
            overdue[baseline.jurisdiction, due].append((floor, baseline))
    for (_, due), found in overdue.items():
        floor, baseline = found[0]
        many = f"{len(found)} rules here" if len(found) > 1 else f"{floor.id!r}"
        at = baseline if due == baseline.review_by else floor
        message = (
            f"{standard.id} leans on {many}, to be read again by {due}; read the law, and set checked and review_by"
        )
        yield Problem(message, at=at, key=("review_by",))


def _leaned_on(standard: Standard, corpus: Corpus) -> Iterator[tuple[Floor, Baseline]]:
    """Yield the floors that the code refers to or is compared with."""
    named = {reference.law for provision in standard.provisions.values() for reference in provision.floor}
    counted = {limit.measure for _, limit in limits_on_others(standard)}
    law = law_of_places(corpus, standard)
    for floor, baseline in (law | {name: corpus.floors[name] for name in named if name in corpus.floors}).values():
        if floor.id in named or (floor.measure in counted and floor.amount is not None):
            yield floor, baseline


def _today() -> date:
    return datetime.now(UTC).date()
