"""A claim to stand above the law, or level with it, that the figures deny.

Why: "Above the law" is printed on the sheet that a supplier signs. Where the figure is the law's own or less, the
program promises something that it does not give.

Faulty:
    example/provisions/core/no-child-labour.yml:
      floor:
        - {law: es-min-age, stands: above, because: the code adds the loss of the market}

Sound:
    example/provisions/core/no-child-labour.yml:
      floor:
        - {law: es-min-age, stands: same, because: the code adds the loss of the market}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Floor, Provision, Severity
from wsrcode.model.standing import Standing, on_workers, standing

CLAIMS = {"above": {Standing.ABOVE}, "same": {Standing.SAME, Standing.ABOVE}}
"""What the figures must say for a claim to be true; to claim too little misleads nobody."""


@check(on=Provision, severity=Severity.WARNING)
def stands_not_true(provision: Provision, around: Around) -> Iterator[Problem]:
    for n, reference in enumerate(provision.floor):
        known = around.corpus.floors.get(reference.law)
        if known is None or reference.stands not in CLAIMS:
            continue
        found = _stances(provision, known[0], around)
        if found and not found & CLAIMS[reference.stands]:
            figures = "its figure protects less" if Standing.BELOW in found else "its figure is the same"
            message = f"says that it stands {reference.stands} beside {reference.law!r}, but {figures}"
            yield Problem(f"{message}; correct the figure or the claim", key=("floor", n, "stands"))


def _stances(provision: Provision, floor: Floor, around: Around) -> set[Standing]:
    return {
        found
        for obligation in provision.obligations
        if obligation.limits and not on_workers(around.standard.program, obligation)
        for limit in obligation.limits
        if (found := standing(limit, floor)) is not Standing.UNLIKE
    }
