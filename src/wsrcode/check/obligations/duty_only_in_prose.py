"""A duty that stands in the text and in no obligation.

Why: Sheets, audits and comparisons are made from the obligations. A "must" that stands only in the text is printed
for nobody to keep, and can be taken out later without anyone noticing that workers lost it.

Faulty:
    example/provisions/work/rest.yml:
      obligations:
        - holder: worker
          may: take a rest
          limits:
            - {measure: rest-break, at_least: 10 minutes}
            - {measure: rest-interval, at_most: 2 hours}
          verify:
            - {ask: worker, question: When was your last rest today?}
            - {look_at: time-records, for: rests are recorded}

Sound:
    example/provisions/work/rest.yml:
      text: A worker may take a rest of at least 10 minutes every 2 hours.
      obligations:
        - holder: worker
          may: take a rest
          limits:
            - {measure: rest-break, at_least: 10 minutes}
            - {measure: rest-interval, at_most: 2 hours}
          verify:
            - {ask: worker, question: When was your last rest today?}
            - {look_at: time-records, for: rests are recorded}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.check.obligations._prose import duty_in
from wsrcode.model import Provision, Severity


@check(on=Provision, severity=Severity.ERROR)
def duty_only_in_prose(provision: Provision, around: Around) -> Iterator[Problem]:
    if any(obligation.modality != "may" for obligation in provision.obligations):
        return
    if word := duty_in(provision.text, around.standard.code.language):
        yield Problem(f"says {word!r} in its text, but no obligation has must or must_not; add one", key=("text",))
