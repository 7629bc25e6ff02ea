"""A law that leaves these workers out, and no provision that steps in.

Why: In many places the law gives farm workers no right to organise, no overtime pay, no protection from heat. There
the code is all they have, and where it is silent, too, nobody should be able to overlook it.

Faulty:
    baselines/es.yml:
      floors:
        - {id: es-min-age, title: Minimum age, citation: art. 6, sector: all, subject: child labour, measure: minimum-age, at_least: 16 years, confidence: medium}
        - {id: es-no-cover, title: "Farm workers left out of the law on breaks", citation: art. 1, sector: agriculture, subject: hours and rest, measure: legal-coverage, demands: excluded, confidence: medium}

Sound:
    baselines/es.yml:
      floors:
        - {id: es-min-age, title: Minimum age, citation: art. 6, sector: all, subject: child labour, measure: minimum-age, at_least: 16 years, confidence: medium}
        - {id: es-no-cover, title: "Farm workers left out of the law on breaks", citation: art. 1, sector: agriculture, subject: hours and rest, measure: legal-coverage, demands: excluded, confidence: medium}
    example/provisions/work/rest.yml:
      floor:
        - {law: es-no-cover, stands: fills-gap}
"""  # noqa: E501 - a floor a line

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.NOTICE)
def law_excludes_workers(standard: Standard, around: Around) -> Iterator[Problem]:
    answered = {
        reference.law
        for provision in standard.provisions.values()
        for reference in provision.floor
        if reference.stands == "fills-gap"
    }
    told: set[str] = set()
    for n, place in enumerate(standard.program.places):
        for floor, baseline in around.corpus.in_force(standard, place):
            if floor.demands == "excluded" and floor.id not in answered | told:
                told.add(floor.id)
                law = f"the law leaves these workers out ({baseline.name}): {floor.title} ({floor.citation})"
                hint = f"answer it with floor: {{law: {floor.id}, stands: fills-gap}}"
                yield Problem(f"{law}; {hint}, or know the gap", at=standard.program, key=("places", n))
