"""A limit that protects workers less than every ILO norm on the same thing.

Why: A code rests on universal rights, and what a convention asks for everywhere is the least of them. Local law may
ask for less, but a code that follows it there gives its name to less than the world agreed on.

Faulty:
    example/program.yml:
      places: [us-fl]
    example/suppliers.yml:
      suppliers: []
    example/provisions/core/no-child-labour.yml:
      floor:
        - {law: us-flsa-child-ag-age, stands: same, because: the code adds the loss of the market}
      obligations:
        - holder: grower
          must_not: let anyone under the minimum age work
          limits:
            - {measure: minimum-age, at_least: 14 years}
          verify:
            - {look_at: payroll, for: the age of every worker is recorded}

Also:
    floor/law-excludes-workers

Sound:
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
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.check.floor._compared import by_measure, limits_on_others
from wsrcode.model import Severity, Standard
from wsrcode.model.standing import Standing, standing


@check(on=Standard, severity=Severity.WARNING)
def below_ilo_norm(standard: Standard, around: Around) -> Iterator[Problem]:
    figures = by_measure(around.corpus.norms(standard))
    for _, limit in limits_on_others(standard):
        compared = [(norm, standing(limit, norm)) for norm, _ in figures.get(limit.measure, ())]
        below = [norm for norm, stands in compared if stands is Standing.BELOW]
        kept = any(stands in {Standing.SAME, Standing.ABOVE} for _, stands in compared)
        # Of two norms on one thing (a week of 48 hours, one of 40) it is enough to keep the older and milder.
        if below and not kept:
            norm = below[0]
            asked = f"{norm.comparator.replace('-', ' ')} {norm.amount}"
            message = f"{limit.amount} protects less than {norm.citation} ({asked}); go at least as far, or say why not"
            yield Problem(message, at=limit, key=(limit.comparator.replace("-", "_"),))
