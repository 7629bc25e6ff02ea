"""A limit that protects workers less than the law already does.

Why: The law is the floor. A supplier who keeps to a code that asks for less breaks the law in good faith, and a
worker who trusts the booklet gives up what is already hers.

Faulty:
    example/provisions/core/no-child-labour.yml:
      floor:
        - {law: es-min-age, stands: refers, because: the code adds the loss of the market}
      obligations:
        - holder: grower
          must_not: let anyone under the minimum age work
          limits:
            - {measure: minimum-age, at_least: 15 years}
          verify:
            - {look_at: payroll, for: the age of every worker is recorded}

Sound:
    example/provisions/core/no-child-labour.yml:
      obligations:
        - holder: grower
          must_not: let anyone under the minimum age work
          limits:
            - {measure: minimum-age, at_least: 17 years}
          verify:
            - {look_at: payroll, for: the age of every worker is recorded}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.check.floor._compared import by_measure, law_of_places, limits_on_others
from wsrcode.model import Severity, Standard
from wsrcode.model.standing import Standing, standing


@check(on=Standard, severity=Severity.ERROR)
def weaker_than_law(standard: Standard, around: Around) -> Iterator[Problem]:
    figures = by_measure(law_of_places(around.corpus, standard).values())
    for _, limit in limits_on_others(standard):
        for floor, baseline in figures.get(limit.measure, ()):
            if standing(limit, floor) is Standing.BELOW:
                law = f"{floor.comparator.replace('-', ' ')} {floor.amount} ({floor.citation})"
                message = f"{limit.amount} protects less than the law ({baseline.name}): {law}; go at least as far"
                # A figure that is not sure is no ground to stop a release.
                severity = Severity.WARNING if floor.confidence == "low" else None
                yield Problem(message, at=limit, key=(limit.comparator.replace("-", "_"),), severity=severity)
