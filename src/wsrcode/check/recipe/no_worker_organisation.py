"""A program in which no worker organisation has a part.

Why: A code that workers did not write protects whom its writers think of. Every program that has worked was led by an
organisation of the workers themselves.

Faulty:
    example/program.yml:
      organisations:
        - {id: workers-organisation, name: Example Company, roles: [standard-setter, trainer]}
        - {id: monitor, name: Example Monitor, roles: [monitor]}

Sound:
    example/program.yml:
      organisations:
        - {id: workers-organisation, name: Example Workers' Organisation, roles: [worker-organisation, standard-setter]}
        - {id: monitor, name: Example Monitor, roles: [monitor]}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard


@check(on=Standard, severity=Severity.ERROR)
def no_worker_organisation(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield a program without a worker organisation."""
    program = standard.program
    if not any("worker-organisation" in each.roles for each in program.organisations):
        message = "names no worker organisation; give one the role worker-organisation, or ask one to lead"
        yield Problem(message, at=program, key=("organisations",))
