"""A provision that no part of the outline lists.

Why: Numbers, booklets and sheets are drawn from the outline. A provision that stands in a file but not in the
outline is binding on paper and printed nowhere, so no worker learns of it.

Faulty:
    example/provisions/buyers/records.yml:
      id: records
      title: Records
      tier: agreement
      text: The buyer must keep records of all that it buys.
      obligations:
        - holder: buyer
          must: keep records of all that it buys
          verify:
            - {look_at: purchase-records, for: they are complete}
      rests_on: [UDHR art. 28]
      evidence: {mark: R, note: Example text.}

Sound:
    example/provisions/buyers/records.yml:
      id: records
      title: Records
      tier: agreement
      text: The buyer must keep records of all that it buys.
      obligations:
        - holder: buyer
          must: keep records of all that it buys
          verify:
            - {look_at: purchase-records, for: they are complete}
      rests_on: [UDHR art. 28]
      evidence: {mark: R, note: Example text.}
    example/code.yml:
      outline:
        - {id: core, title: What is never allowed, provisions: [no-forced-labour, no-child-labour]}
        - {id: work, title: Your work, provisions: [rest, pay-on-time]}
        - {id: voice, title: Your voice, provisions: [no-retaliation, complaints]}
        - {id: buyers, title: What buyers sign, kind: agreement, provisions: [premium, stop-buying, records]}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity


@check(on=Provision, severity=Severity.ERROR)
def unlisted_provision(provision: Provision, around: Around) -> Iterator[Problem]:
    if provision.id not in around.standard.part_of:
        yield Problem("stands in no part of the outline; add it to a part in code.yml, or remove the file")
