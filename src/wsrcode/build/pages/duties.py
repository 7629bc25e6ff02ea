"""Who on the side of suppliers and buyers owes something, and what of a provision is theirs."""

from collections.abc import Iterator

from wsrcode.model.code import Part
from wsrcode.model.program import Holder
from wsrcode.model.provision import Provision
from wsrcode.model.standard import Standard

SIDES = ("supplier", "buyer")


def holders(standard: Standard) -> list[Holder]:
    """Return those who supply or buy and owe something that may be shown."""
    owing = {name for each in _shown(standard) for duty in each.obligations for name in duty.holder}
    return [each for each in standard.program.holders if each.side in SIDES and each.id in owing]


def owed(standard: Standard, holder: Holder) -> Iterator[tuple[Part, list[Provision]]]:
    """Yield the parts with what this holder owes in them, in the order of the outline."""
    for part in standard.code.outline:
        found = [each for each in standard.in_order(part) if each.printable and _owes(each, holder.id)]
        if found:
            yield part, found


def deciding(standard: Standard, fact: str) -> list[Provision]:
    """Return what is owed on these sides only where a fact holds."""
    names = {each.id for each in holders(standard)}
    return [
        each
        for each in _shown(standard)
        if fact in standard.facts_of(each) and any(not names.isdisjoint(duty.holder) for duty in each.obligations)
    ]


def _shown(standard: Standard) -> Iterator[Provision]:
    for part in standard.code.outline:
        yield from (each for each in standard.in_order(part) if each.printable)


def _owes(provision: Provision, holder: str) -> bool:
    return any(holder in duty.holder for duty in provision.obligations)
