"""A print by an organisation that the program does not name.

Why: When paper has become wrong, somebody has to fetch it. A misspelt organisation leaves nobody to ask.

Faulty:
    example/prints/2026-11-25-booklet-en.yml:
      "on": "2026-11-25"
      output: booklet
      language: en
      revision: "1"
      digest: 505a-d696-f835
      copies: 500
      where: Example Camp
      by: workers-organization

Sound:
    example/prints/2026-11-25-booklet-en.yml:
      "on": "2026-11-25"
      output: booklet
      language: en
      revision: "1"
      digest: 505a-d696-f835
      copies: 500
      where: Example Camp
      by: workers-organisation
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Print, Severity
from wsrcode.model.words import did_you_mean


@check(on=Print, severity=Severity.ERROR)
def printed_by_nobody_known(printed: Print, around: Around) -> Iterator[Problem]:
    known = [each.id for each in around.standard.program.organisations]
    if printed.by and printed.by not in known:
        yield Problem(f"{printed.by!r} is no organisation of program.yml{did_you_mean(printed.by, known)}", key=("by",))
