"""A reference to a law that is not on the shelf.

Why: What a provision says about the law is compared with the law. A reference that leads nowhere is compared with
nothing, and the claim that the code stands above the law is only a claim.

Faulty:
    example/provisions/core/no-child-labour.yml:
      floor:
        - {law: es-minimum-age, stands: same, because: the code adds the loss of the market}

Sound:
    example/provisions/core/no-child-labour.yml:
      floor:
        - {law: es-min-age, stands: same, because: the code adds the loss of the market}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity
from wsrcode.model.words import did_you_mean


@check(on=Provision, severity=Severity.ERROR)
def unknown_floor(provision: Provision, around: Around) -> Iterator[Problem]:
    for n, reference in enumerate(provision.floor):
        if reference.law not in around.corpus.floors:
            hint = did_you_mean(reference.law, around.corpus.floors)
            yield Problem(f"{reference.law!r} is no floor of standards/baselines/{hint}", key=("floor", n, "law"))
