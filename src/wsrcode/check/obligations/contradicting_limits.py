"""Two limits of one provision that cannot both be kept.

Why: A supplier who is told to give at least one thing and at most less of it breaks the code whatever happens, and
will keep to the half that costs less.

Faulty:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          limits:
            - {measure: rest-interval, at_most: 2 hours}
            - {measure: rest-interval, at_least: 180 minutes}
          verify:
            - {ask: worker, question: When was your last rest today?}
            - {look_at: time-records, for: rests are recorded}

Also:
    obligations/limit-against-protection
    wording/limit-differs-from-words

Sound:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          limits:
            - {measure: rest-interval, at_most: 2 hours}
            - {measure: rest-interval, at_least: 60 minutes}
          verify:
            - {ask: worker, question: When was your last rest today?}
            - {look_at: time-records, for: rests are recorded}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity


@check(on=Provision, severity=Severity.ERROR)
def contradicting_limits(provision: Provision, _: Around) -> Iterator[Problem]:
    limits = [limit for obligation in provision.obligations for limit in obligation.limits]
    if len({each.measure for each in limits}) == len(limits):
        return
    for low in limits:
        for high in limits:
            if low.at_least is None or high.at_most is None or low.measure != high.measure:
                continue
            if low.at_least.comparable(high.at_most) and low.at_least > high.at_most:
                message = f"asks for at least {low.at_least} and at most {high.at_most} of {low.measure!r}; keep one"
                yield Problem(message, at=low)
