"""Sides that decide together, and none of them is the workers'.

Why: Buyers and suppliers may sit on a side of their own and hold a change up. The side that can say no to a loss of
protection must be one of workers.

Faulty:
    example/program.yml:
      governance:
        decides: [workers-organisation]
        revision: The sides revise the code together.
        sides:
          - {id: monitors, title: Monitors, organisations: [monitor]}

Sound:
    example/program.yml:
      governance:
        decides: [workers-organisation]
        revision: The sides revise the code together.
        sides:
          - {id: workers, title: Workers, organisations: [workers-organisation]}
          - {id: monitors, title: Monitors, organisations: [monitor]}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.ERROR)
def no_side_of_workers(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield a program whose sides seat no worker organisation."""
    governance = standard.program.governance
    workers = {each.id for each in standard.program.organisations if "worker-organisation" in each.roles}
    seated = {name for side in governance.sides for name in side.organisations}
    if governance.sides and workers and workers.isdisjoint(seated):
        message = f"no side seats a worker organisation; give {min(workers)} a side of its own"
        yield Problem(message, at=governance, key=("sides",))
