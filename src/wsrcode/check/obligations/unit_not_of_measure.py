"""An amount in a unit that its measure does not count.

Why: "10 dollars" of rest, or "10 minuts", can be compared with nothing: neither with the law nor with what stood
there before. The limit would count as kept and changed at the same time.

Faulty:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          limits:
            - {measure: rest-break, at_least: 10 minuts}
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
            - {measure: rest-break, at_least: 10 min}
            - {measure: rest-interval, at_most: 120 minutes}
          verify:
            - {ask: worker, question: When was your last rest today?}
            - {look_at: time-records, for: rests are recorded}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Limit, Severity
from wsrcode.model.words import did_you_mean


@check(on=Limit, severity=Severity.ERROR)
def unit_not_of_measure(limit: Limit, around: Around) -> Iterator[Problem]:
    measure = around.corpus.measures.get(limit.measure)
    if measure and not measure.counts(limit.amount):
        hint = did_you_mean(limit.amount.unit, measure.unit.split(" per "))
        message = f"{limit.amount} is no amount of {limit.measure!r}, which counts {measure.unit}{hint}"
        yield Problem(message, key=(limit.comparator.replace("-", "_"),))
