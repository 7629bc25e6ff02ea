"""An input about a provision that does not exist.

Why: Whoever wants to know what became of a worker's words starts at the provision. A name that leads nowhere loses
them.

Faulty:
    example/inputs/2026-example-assembly.yml:
      about: [rests]

Sound:
    example/provisions/work/rest.yml:
      replaces: [rests]
    example/inputs/2026-example-assembly.yml:
      about: [rests]
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Severity, Standard
from wsrcode.model.words import did_you_mean


@check(on=Standard, severity=Severity.ERROR)
def unknown_provision(standard: Standard, _: Around) -> Iterator[Problem]:
    """Yield each provision an input is about that the code neither holds nor has replaced."""
    if not standard.inputs:
        return
    provisions = standard.provisions.values()
    known = {*standard.provisions, *(old for each in provisions for old in (*each.replaces, each.split_from) if old)}
    for each in standard.inputs.values():
        for n, name in enumerate(each.about):
            if name not in known:
                hint = did_you_mean(name, known)
                # A name near a living one is a slip. Another may be a provision that was removed: what workers said
                # about it must not stand in the way of the removal.
                severity = Severity.ERROR if hint else Severity.WARNING
                said = f"is about {name}, which is no provision of this code{hint or ' (any more)'}"
                yield Problem(said, at=each, key=("about", n), severity=severity)
