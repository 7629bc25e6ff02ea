"""A limit that counts something nobody has defined.

Why: measures.yml says in which unit a thing is counted and which direction protects workers. Without that, the limit
is compared neither with the law nor with the next revision.

Faulty:
    example/provisions/voice/complaints.yml:
      obligations:
        - holder: program
          must: keep a complaint line open at every hour
          limits:
            - {measure: complaint-line-hour, at_least: 24 hours per day}
          verify:
            - {ask: worker, question: Do you know the number to call?}

Sound:
    example/provisions/voice/complaints.yml:
      obligations:
        - holder: program
          must: keep a complaint line open at every hour
          limits:
            - {measure: complaint-line-hours, at_least: 24 hours per day}
          verify:
            - {ask: worker, question: Do you know the number to call?}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Limit, Severity
from wsrcode.model.words import did_you_mean


@check(on=Limit, severity=Severity.ERROR)
def unknown_measure(limit: Limit, around: Around) -> Iterator[Problem]:
    known = around.corpus.measures
    if limit.measure not in known:
        hint = did_you_mean(limit.measure, known) or "; add it there, with its unit and what protects"
        yield Problem(f"{limit.measure!r} is no measure of standards/measures.yml{hint}", key=("measure",))
