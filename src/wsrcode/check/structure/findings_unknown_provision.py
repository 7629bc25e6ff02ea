"""A row of findings.csv about a provision that does not exist.

Why: What audits and complaints showed is read beside the provision it is about, to see which ones fail. A row under a
name that leads nowhere is counted nowhere.

Faulty:
    example/findings.csv: |
      season,provision,audits,breaches,complaints,cured
      2024-2025,rests,20,3,1,2

Sound:
    example/findings.csv: |
      season,provision,audits,breaches,complaints,cured
      2024-2025,rest,20,3,1,2
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard
from wsrcode.model.words import did_you_mean


@check(on=Standard, severity=Severity.ERROR)
def findings_unknown_provision(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield each row about a provision that the code neither holds nor has replaced."""
    if not standard.monitoring:
        return
    provisions = standard.provisions.values()
    known = {*standard.provisions, *(old for each in provisions for old in (*each.replaces, each.split_from) if old)}
    for each in standard.monitoring:
        if each.provision not in known:
            hint = did_you_mean(each.provision, known)
            # A name near a living one is a slip; another may be a provision that was removed, and its results stay.
            severity = Severity.ERROR if hint else Severity.WARNING
            said = f"is about {each.provision}, which is no provision of this code{hint or ' (any more)'}"
            yield Problem(said, at=each, severity=severity)
