"""A limit that says another number than the words it belongs to.

Why: The sheet prints the limit, the booklet the words. When a proposal lowers one and leaves the other, each side holds
a different promise, and each is right.

Faulty:
    example/provisions/work/rest.yml:
      obligations:
        - holder: grower
          must: give every worker a rest
          limits:
            - {measure: rest-break, at_least: 5 minutes}
            - {measure: rest-interval, at_most: 2 hours}
          verify:
            - {ask: worker, question: When was your last rest today?}
            - {look_at: time-records, for: rests are recorded}

Sound:
    example/provisions/work/rest.yml:
      text: The grower must give every worker a rest of at least ten minutes every 120 minutes.
      obligations:
        - holder: grower
          must: give every worker a rest
          limits:
            - {measure: rest-break, at_least: 10 minutes}
            - {measure: rest-interval, at_most: 120 minutes}
          verify:
            - {ask: worker, question: When was your last rest today?}
            - {look_at: time-records, for: rests are recorded}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Limit, Provision, Severity
from wsrcode.model.words import Numbers, numbers_in


@check(on=Provision, severity=Severity.ERROR)
def limit_differs_from_words(provision: Provision, around: Around) -> Iterator[Problem]:
    """Yield each limit of time whose number a text lacks, while that text has another of the same unit."""
    limits = [limit for duty in provision.obligations for limit in duty.limits]
    if not limits:
        return
    worker = (provision.worker.right, provision.worker.do or "") if provision.worker else ()
    language = around.standard.code.language
    texts = [numbers_in(text, language) for text in (provision.text, *worker)]
    promised = numbers_in("; ".join(str(limit.amount) for limit in limits), language)
    for limit in limits:
        if other := next(filter(None, (_other(said, limit, promised, language) for said in texts)), None):
            yield Problem(f"is {limit.amount}, but the words say {other}; make the two agree", at=limit)


def _other(said: Numbers, limit: Limit, promised: Numbers, language: str) -> str:
    """Return the number of the limit's unit that a text says instead, one that no limit of the provision holds."""
    lacking = said.lacking(numbers_in(str(limit.amount), language))
    unpromised = {each.unit: f"{each.written} {each.unit}s" for each in promised.lacking(said) if each.unit}
    return next((unpromised[each.unit] for each in lacking if each.unit in unpromised), "")
