"""A party of an agreement that is no organisation of the program.

Why: An agreement is worth what its parties are bound to. Who they are stands under organisations, with their role and
with how sure we are of it; a name that stands nowhere binds nobody.

Faulty:
    example/program.yml:
      agreements:
        - {id: buyers, title: Agreement with buyers, parties: [workers-organisation, monitr], status: signed}

Sound:
    example/program.yml:
      agreements:
        - {id: buyers, title: Agreement with buyers, parties: [workers-organisation, monitor], status: signed}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard
from wsrcode.model.words import did_you_mean


@check(on=Standard, severity=Severity.ERROR)
def unknown_party(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield each party of an agreement that the program does not list as an organisation."""
    known = [each.id for each in standard.program.organisations]
    for agreement in standard.program.agreements:
        for n, name in enumerate(agreement.parties):
            if name not in known:
                hint = did_you_mean(name, known) or "; list it there first"
                message = f"agreement {agreement.id!r}: {name!r} is no organisation of program.yml{hint}"
                yield Problem(message, at=agreement, key=("parties", n))
