"""A program that leaves those who speak up alone.

Why: Every other rule is found out by somebody who says that it was broken. If that costs the job, nobody says it a
second time.

Faulty:
    example/program.yml:
      retaliation: []

Sound:
    example/program.yml:
      retaliation: [no-retaliation]
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard
from wsrcode.model.words import did_you_mean


@check(on=Standard, severity=Severity.ERROR)
def no_retaliation_protection(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield a program whose protection against retaliation is missing or names no provision."""
    program = standard.program
    if not program.retaliation:
        # Of what is only demanded or explored, nothing may be known of it, and nothing must be made up.
        severity = Severity.ERROR if program.status == "active" else Severity.WARNING
        message = "names no provision that protects workers who speak up; add its id to retaliation"
        yield Problem(message, at=program, severity=severity)
    for n, name in enumerate(program.retaliation):
        if name not in standard.provisions:
            hint = did_you_mean(name, standard.provisions)
            yield Problem(f"{name} is no provision of this code{hint}", at=program, key=("retaliation", n))
