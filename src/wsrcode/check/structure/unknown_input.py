"""A provision informed by an input that is not on file.

Why: `informed_by` is the thread from a rule back to the people who asked for it. Where it leads to no input,
nobody can see who was heard, and the thread is an empty claim.

Faulty:
    example/provisions/work/rest.yml:
      informed_by: [2026-example-assembly, 2026-exmple-assembly]

Sound:
    example/provisions/work/rest.yml:
      informed_by: [2026-example-assembly, experts]
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity
from wsrcode.model.words import did_you_mean


@check(on=Provision, severity=Severity.ERROR)
def unknown_input(provision: Provision, around: Around) -> Iterator[Problem]:
    for n, name in enumerate(provision.informed_by):
        if name != "experts" and name not in around.standard.inputs:
            hint = did_you_mean(name, [*around.standard.inputs, "experts"])
            yield Problem(f"rests on the input {name!r}, but inputs/ holds no such file{hint}", key=("informed_by", n))
