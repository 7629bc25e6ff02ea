"""A ground that one provision cites twice.

Why: Two citations look like two grounds. Counted in the coverage report, the same article would seem to be
answered twice where it is answered once.

Faulty:
    example/provisions/work/rest.yml:
      rests_on: [ILO C184 art. 20, UDHR art. 24, ILO C184 art. 20]

Sound:
    example/provisions/work/rest.yml:
      rests_on: [ILO C184 art. 20, UDHR art. 24]
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity


@check(on=Provision, severity=Severity.WARNING)
def cited_twice(provision: Provision, _: Around) -> Iterator[Problem]:
    cited = provision.rests_on
    if len(set(cited)) == len(cited):
        return
    for n, each in enumerate(cited):
        if each in cited[:n]:
            yield Problem(f"cites {each} a second time; remove one", key=("rests_on", n))
