"""An input that was accepted and led to nothing anybody can see.

Why: People come back to the assembly when they find their words in the code. A yes that left no trace is how
consultations die.

Faulty:
    example/provisions/work/rest.yml:
      informed_by: []

Sound:
    example/provisions/work/rest.yml:
      informed_by: [2026-example-assembly]
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard

_YES = {"accepted", "accepted-in-part"}


@check(on=Standard, severity=Severity.WARNING)
def accepted_without_trace(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield each accepted input that no provision names in informed_by."""
    if not standard.inputs:
        return
    traced = {name for each in standard.provisions.values() for name in each.informed_by}
    for name, each in standard.inputs.items():
        if each.outcome and each.outcome.decision in _YES and name not in traced:
            message = f"was accepted, but no provision says so; add {name} to informed_by where it led to something"
            yield Problem(message, at=each, key=("outcome", "decision"))
