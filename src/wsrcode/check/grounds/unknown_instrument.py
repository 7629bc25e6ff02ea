"""A ground that does not exist, or is no longer in force.

Why: The first citation that a lawyer looks up and cannot find discredits all the others. A convention that was
withdrawn or abrogated binds nobody any more.

Faulty:
    example/provisions/work/rest.yml:
      rests_on: [UDHR art. 31]

Sound:
    example/provisions/work/rest.yml:
      rests_on: [UDHR art. 24]
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity


@check(on=Provision, severity=Severity.ERROR)
def unknown_instrument(provision: Provision, around: Around) -> Iterator[Problem]:
    for n, cited in enumerate(provision.rests_on):
        if problem := around.corpus.registers.problem(cited):
            yield Problem(problem, key=("rests_on", n))
