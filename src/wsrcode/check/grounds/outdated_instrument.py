"""A ground that the ILO itself no longer counts as up to date.

Why: An outdated convention still binds the countries that ratified it, but a newer one usually protects more. A
code that rests on the old one can be held to the old one.

Faulty:
    example/provisions/core/no-child-labour.yml:
      rests_on: [ILO C010 art. 1, ILO C138 art. 2, ILO C182 art. 3]

Sound:
    example/provisions/core/no-child-labour.yml:
      rests_on: [ILO C138 art. 2, ILO C182 art. 3]
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity


@check(on=Provision, severity=Severity.WARNING)
def outdated_instrument(provision: Provision, around: Around) -> Iterator[Problem]:
    for n, cited in enumerate(provision.rests_on):
        if doubt := around.corpus.registers.doubt(cited):
            yield Problem(doubt, key=("rests_on", n))
