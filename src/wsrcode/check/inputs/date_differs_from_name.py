"""An input whose file is named for another day than it states.

Why: The ledger is read in the order of its file names. A date that disagrees puts what was said after the decision
that answered it.

Faulty:
    example/inputs/2026-example-assembly.yml:
      date: "2025"

Sound:
    example/inputs/2026-example-assembly.yml:
      date: 2026-03-01
"""

import re
from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard

_DATED = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?![0-9])")


@check(on=Standard, severity=Severity.WARNING)
def date_differs_from_name(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield each input whose date and file name contradict each other."""
    for name, each in standard.inputs.items():
        named = _DATED.match(name)
        if named and not named[0].startswith(each.date) and not each.date.startswith(named[0]):
            yield Problem(
                f"is dated {each.date}, but its file is named {named[0]}; make the two agree", at=each, key=("date",)
            )
