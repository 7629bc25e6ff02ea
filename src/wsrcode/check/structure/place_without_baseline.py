"""A place whose law nobody has written down.

Why: A code must not promise less than the law of any place where it is used. Where the law of a place is not on
the shelf, nothing was compared there, and silence must not be read as soundness.

Faulty:
    example/program.yml:
      places: [es, za]

Sound:
    example/program.yml:
      places: [es]
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard, above


@check(on=Standard, severity=Severity.WARNING)
def place_without_baseline(standard: Standard, around: Around) -> Iterator[Problem]:
    shelf = around.corpus.baselines
    for n, place in enumerate(standard.program.places):
        if place in shelf:
            continue
        missing = f"standards/baselines/{place}.yml is missing"
        wider = next((each for each in above(place) if each in shelf), None)
        # The federal law was compared, so less is unknown here than where there is no law at all.
        told, severity = (
            (f"{missing}, so the code is set only beside the law of {wider}", Severity.NOTICE)
            if wider
            else (f"{missing}, so the code is set beside no law there; write it, or remove the place", None)
        )
        yield Problem(told, at=standard.program, key=("places", n), severity=severity)
