"""A zero tolerance that leaves child labour out.

Why: The worst forms of child labour must end at once, says a convention that every member of the ILO has
ratified. A plan with a deadline would leave a child at work until it ends.
Only a code that was made for something else, and says so under `leaves_out`, is not asked.

Faulty:
    example/provisions/core/no-child-labour.yml:
      tier: corrective

Sound:
    example/provisions/core/no-child-labour.yml:
      tier: zero-tolerance
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.check.tiers._worst import lacking
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.ERROR)
def zero_tolerance_lacks_child_labour(standard: Standard, _: Around) -> Iterator[Problem]:
    yield from lacking(standard, "child-labour")
