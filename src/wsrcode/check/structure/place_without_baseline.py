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

from collections import defaultdict
from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard, above


@check(on=Standard, severity=Severity.WARNING)
def place_without_baseline(standard: Standard, around: Around) -> Iterator[Problem]:
    shelf = around.corpus.baselines
    only: dict[str, list[str]] = defaultdict(list)
    for n, place in enumerate(standard.program.places):
        wider = next((each for each in above(place) if each in shelf), None)
        if wider is None:
            message = f"no law of {place} is on the shelf, so nothing was compared there"
            hint = f"write standards/baselines/{place}.yml, or remove the place"
            yield Problem(f"{message}; {hint}", at=standard.program, key=("places", n))
        elif wider != place:
            only[wider].append(place)
    for wider, places in only.items():
        message = f"of the law in {', '.join(places)} only that of {wider} is on the shelf and was compared"
        hint = "write standards/baselines/<place>.yml where the place has rules of its own"
        # Less is unknown than where there is no law at all.
        yield Problem(f"{message}; {hint}", at=standard.program, key=("places",), severity=Severity.NOTICE)
