"""A provision whose file lies in another part's folder.

Why: People look for a provision where the outline says it is. A file left behind in its old folder is found by
nobody, and soon somebody writes it a second time.

Faulty:
    example/provisions/work/rest.yml:
    example/provisions/voice/rest.yml:
      id: rest
      title: Rest
      tier: corrective
      text: The grower must give every worker a rest of at least 10 minutes every 2 hours.
      obligations:
        - holder: grower
          must: give every worker a rest
          limits:
            - {measure: rest-break, at_least: 10 minutes}
            - {measure: rest-interval, at_most: 2 hours}
          verify:
            - {ask: worker, question: When was your last rest today?}
            - {look_at: time-records, for: rests are recorded}
      remedy: {make_whole: true}
      rests_on: [ILO C184 art. 20, UDHR art. 24]
      informed_by: [2026-example-assembly]
      worker:
        right: You have a rest of at least 10 minutes every 2 hours.
        do: Take your rest. Nobody may stop you.
      icon: coffee
      evidence: {mark: R, note: Example text.}

Sound:
    example/provisions/work/rest.yml:
      icon: coffee
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity


@check(on=Provision, severity=Severity.WARNING)
def part_folder_differs(provision: Provision, around: Around) -> Iterator[Problem]:
    folder = around.standard.files[provision.id].rsplit("/", 2)[1]
    part = around.standard.part_of.get(provision.id)
    if part and part.id != folder:
        yield Problem(f"lies in the folder {folder!r}, but stands in the part {part.id!r}; move the file")
