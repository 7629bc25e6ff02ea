"""A limit that caps what protects workers.

Why: "At most 10 minutes of rest" reads like a rule and is a permission to give none. Nearly always `at_least` and
`at_most` were exchanged; where a cap is meant, it does not belong into a code for workers.

Faulty:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          limits:
            - {measure: rest-break, at_most: 10 minutes}
            - {measure: rest-interval, at_most: 2 hours}
          verify:
            - {ask: worker, question: When was your last rest today?}
            - {look_at: time-records, for: rests are recorded}

Sound:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          limits:
            - {measure: rest-break, at_least: 10 minutes}
            - {measure: rest-interval, at_most: 2 hours}
          verify:
            - {ask: worker, question: When was your last rest today?}
            - {look_at: time-records, for: rests are recorded}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Obligation, Severity
from wsrcode.model.standing import on_workers

PROTECTS = {"more": "at-least", "less": "at-most"}


@check(on=Obligation, severity=Severity.WARNING)
def limit_against_protection(obligation: Obligation, around: Around) -> Iterator[Problem]:
    if not obligation.limits or on_workers(around.standard.program, obligation):
        return
    for limit in obligation.limits:
        measure = around.corpus.measures.get(limit.measure)
        if measure and limit.comparator != PROTECTS[measure.protects]:
            message = f"{measure.protects} {limit.measure} protects workers, but this limit asks for {limit.comparator}"
            meant = PROTECTS[measure.protects].replace("-", "_")
            yield Problem(f"{message.replace('at-', 'at ')}; write {meant}, or drop it", at=limit)
