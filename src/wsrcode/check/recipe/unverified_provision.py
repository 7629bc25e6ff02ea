"""A provision that nobody has confirmed.

Why: What was recalled and not read may be wrong, and a worker who relies on it may be harmed. It stays out of print,
and this reminds whoever can go and ask.

Faulty:
    example/provisions/work/rest.yml:
      evidence: {mark: U, note: "Recalled, not read."}

Sound:
    example/provisions/work/rest.yml:
      evidence: {mark: S, note: Read in a newspaper.}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity


@check(on=Provision, severity=Severity.NOTICE)
def unverified_provision(provision: Provision, _: Around) -> Iterator[Problem]:
    """Yield a provision whose mark keeps it out of print."""
    if not provision.printable:
        message = (
            f"is unverified (mark {provision.evidence.mark}) and left out of every booklet and sheet until it is read"
        )
        yield Problem(message, key=("evidence", "mark"))
