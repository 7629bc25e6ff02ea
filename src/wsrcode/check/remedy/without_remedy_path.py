"""A duty of the supplier with nothing that follows for the worker when it was broken.

Why: A consequence punishes whoever broke the rule; it gives the worker nothing back. Without a remedy a worker who was
cheated learns that complaining changes somebody else's year, not their own.

Faulty:
    example/provisions/work/rest.yml:
      remedy: null

Sound:
    example/provisions/work/rest.yml:
      remedy: {how: Rest that was missed is paid as working time.}
"""

from collections.abc import Iterator

from wsrcode.check.define import Around, Problem, check
from wsrcode.model import Provision, Severity


@check(on=Provision, severity=Severity.WARNING)
def without_remedy_path(provision: Provision, around: Around) -> Iterator[Problem]:
    """Yield a provision that binds a supplier and says nothing of remedy."""
    if provision.remedy is None and _binds_supplier(provision, around):
        yield Problem("says nothing of what a worker gets when it was broken; add remedy, such as {make_whole: true}")


def _binds_supplier(provision: Provision, around: Around) -> bool:
    part = around.standard.part_of.get(provision.id)
    if part is None or part.kind == "agreement":
        return False
    suppliers = {each.id for each in around.standard.program.holders if each.side == "supplier"}
    return any(duty.may is None and not suppliers.isdisjoint(duty.holder) for duty in provision.obligations)
