"""A provision of the booklet that has no icon.

Why: Some workers read slowly or not at all. The picture beside a right is how they find it again and how they
show it to somebody else.

Faulty:
    example/provisions/work/rest.yml:
      icon:

Sound:
    example/provisions/work/rest.yml:
      icon: coffee
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity


@check(on=Provision, severity=Severity.NOTICE)
def without_icon(provision: Provision, _: Around) -> Iterator[Problem]:
    if provision.worker and provision.printable and not provision.icon:
        yield Problem("has words for workers but no icon; choose one, such as icon: coffee")
