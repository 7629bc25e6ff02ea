"""A provision that rests on no instrument.

Why: A code whose rules rest on the ILO's conventions and the Universal Declaration cannot be waved away as one
farm's or one buyer's wish. A provision without a ground is the first that a lawyer strikes.

Faulty:
    example/provisions/work/rest.yml:
      rests_on: []

Sound:
    example/provisions/work/rest.yml:
      rests_on: [UDHR art. 24]
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity


@check(on=Provision, severity=Severity.ERROR)
def without_ground(provision: Provision, _: Around) -> Iterator[Problem]:
    """Yield the provision when it names no ground."""
    if not provision.rests_on:
        yield Problem("rests on no instrument; add rests_on, for example [UDHR art. 23(1)]")
