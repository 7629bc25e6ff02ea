"""A zero tolerance that leaves forced labour out.

Why: Every country must suppress forced labour, whether it ratified the conventions or not. A code whose worst
tier does not hold it lets a farm that forces people keep its buyers while it follows a plan.
Only a code that was made for something else, and says so under `leaves_out`, is not asked.

Faulty:
    example/provisions/core/no-forced-labour.yml:
      tier: corrective

Sound:
    example/provisions/core/no-forced-labour.yml:
      tier: zero-tolerance
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.check.tiers._worst import lacking
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.ERROR)
def zero_tolerance_lacks_forced_labour(standard: Standard, _: Around) -> Iterator[Problem]:
    yield from lacking(standard, "forced-labour")
