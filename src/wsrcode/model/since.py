"""What changed since a paper was printed: the text it carries, the text of now, and the amendments between them."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from wsrcode.model.amendment import Amendment
from wsrcode.model.program import Program
from wsrcode.model.provision import Provision
from wsrcode.model.record import Supplier
from wsrcode.model.standard import Standard


@dataclass(frozen=True, eq=False)
class Since:
    """An old text beside the new one; where the old one cannot be had, why not."""

    label: str
    """What the old text is called: a revision's number, or a mark."""
    new: Standard
    old: Standard | None = None
    """None where nobody can tell any more what it said."""
    amendments: tuple[Amendment, ...] = ()
    why: str = ""
    """Why it could not be compared."""

    def binding(self, supplier: Supplier) -> Iterator[Amendment]:
        """Yield the amendments of what binds a supplier, or bound it."""
        yield from self._about(self.before(supplier).keys() | owed_by(self.new, supplier).keys())

    def of_side(self, side: str) -> Iterator[Amendment]:
        """Yield the amendments of what binds anybody on a side, or bound them."""
        yield from self._about({name for each in (self.old, self.new) if each for name in _owed_on(each, side)})

    def _about(self, names: AbstractSet[str]) -> Iterator[Amendment]:
        for each in self.amendments:
            if each.provision in names or not names.isdisjoint(each.touches):
                yield each

    def before(self, supplier: Supplier) -> dict[str, Provision]:
        """Return what bound a supplier then, by id."""
        return owed_by(self.old, supplier) if self.old else {}


def owed_by(standard: Standard, supplier: Supplier) -> dict[str, Provision]:
    """Return what a sheet tells a supplier to keep, by id, in the order of print; what is unverified is not told."""
    return {name: each for name, each in _owed_on(standard, "supplier").items() if standard.binds(each, supplier)}


def _owed_on(standard: Standard, side: str) -> dict[str, Provision]:
    own = on_side(standard.program, side)
    return {
        each.id: each
        for part in standard.code.outline
        for each in standard.in_order(part)
        if each.printable and any(not own.isdisjoint(duty.holder) for duty in each.obligations)
    }


def on_side(program: Program, side: str) -> frozenset[str]:
    """Return the holders on one side, by id."""
    return frozenset(each.id for each in program.holders if each.side == side)
