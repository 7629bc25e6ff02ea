"""A provision in a tier that the code does not have.

Why: The tier says what happens when the provision is broken. Without it a breach has no consequence, and nobody
can say how soon it must be put right.

Faulty:
    example/provisions/work/rest.yml:
      tier: corective

Sound:
    example/provisions/work/rest.yml:
      tier: corrective
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity
from wsrcode.model.words import did_you_mean


@check(on=Provision, severity=Severity.ERROR)
def unknown_tier(provision: Provision, around: Around) -> Iterator[Problem]:
    if provision.tier not in around.standard.tiers:
        hint = did_you_mean(provision.tier, around.standard.tiers)
        yield Problem(f"{provision.tier!r} is no tier of code.yml{hint}", key=("tier",))
