"""A side whose approval can never be given.

Why: Where several sides decide together, each must approve. A side that names nobody known, or somebody who sits on
another side already, or wants more approvals than it has members, stops every change for ever.

Faulty:
    example/program.yml:
      governance:
        decides: [workers-organisation]
        revision: The sides revise the code together.
        sides:
          - {id: workers, title: Workers, organisations: [workers-organisation], approve: 2}

Sound:
    example/program.yml:
      governance:
        decides: [workers-organisation]
        revision: The sides revise the code together.
        sides:
          - {id: workers, title: Workers, organisations: [workers-organisation]}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard
from wsrcode.model.words import did_you_mean


@check(on=Standard, severity=Severity.ERROR)
def side_cannot_decide(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield each member of a side who is not known or sits on two, and each side that wants more than it has."""
    known = [each.id for each in standard.program.organisations]
    seated: dict[str, str] = {}
    for side in standard.program.governance.sides:
        for n, name in enumerate(side.organisations):
            key = ("organisations", n)
            if name not in known:
                message = f"side {side.id!r}: {name!r} is no organisation of program.yml{did_you_mean(name, known)}"
                yield Problem(message, at=side, key=key)
            elif name in seated:
                message = f"{name} sits on the sides {seated[name]!r} and {side.id!r}; it can speak for one only"
                yield Problem(message, at=side, key=key)
            seated.setdefault(name, side.id)
        # Where decisions are signed, the persons of an organization may be counted.
        if side.approve > len(side.organisations) and not standard.program.governance.signed:
            message = f"side {side.id!r} wants {side.approve} approvals and has {len(side.organisations)} to give them"
            yield Problem(message, at=side, key=("approve",))
