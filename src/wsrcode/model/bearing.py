"""Whom a duty or a limit protects: who holds it decides the sign.

+1: the more there is of it, the better for workers; -1: the worse; 0: nobody can tell from the structure.
"""

from wsrcode.model.program import Program
from wsrcode.model.provision import Limit, Obligation, Provision
from wsrcode.model.standard import Standard


def of_holder(program: Program, holder: str, modality: str) -> int:
    """Return the sign of one holder's duty or permission.

    A duty of others protects; a duty of workers burdens them. A `may` of workers is a right, of others a permission.
    """
    known = program.holder(holder)
    if known is None:
        return 0
    worker = known.side == "worker"
    return 1 if (modality == "may") == worker else -1


def of_duty(program: Program, duty: Obligation) -> int:
    """Return the sign of an obligation; 0 when its holders stand on both sides."""
    signs = {of_holder(program, holder, duty.modality) for holder in duty.holder}
    return signs.pop() if len(signs) == 1 else 0


def of_provision(program: Program, provision: Provision) -> int:
    """Return the sign of a provision: -1 only where it holds nothing but workers' duties or others' permissions."""
    signs = {of_duty(program, duty) for duty in provision.obligations}
    if not signs or 1 in signs:
        return 1
    return -1 if signs == {-1} else 0


def of_more(standard: Standard, duty: Obligation, limit: Limit, protects: str | None) -> int:
    """Return the sign of a larger amount: who holds it, and which way the limit points, decide.

    `protects` is what measures.yml says of the measure; a limit of others that points against it cannot be judged.
    """
    sides = {_is_worker(standard.program, holder) for holder in duty.holder}
    if len(sides) != 1:
        return 0
    least = limit.comparator == "at-least"
    if sides == {True}:
        return 1 if duty.modality == "may" else (-1 if least else 1)
    if protects is not None and (protects == "more") != least:
        return 0
    return 1 if least else -1


def of_presence(standard: Standard, duty: Obligation, limit: Limit) -> int:
    """Return the sign of a limit that is there at all."""
    sides = {_is_worker(standard.program, holder) for holder in duty.holder}
    if len(sides) != 1:
        return 0
    if sides == {False}:
        return 1
    if duty.modality == "may":
        return 1 if limit.comparator == "at-least" else -1
    return -1


def _is_worker(program: Program, holder: str) -> bool | None:
    known = program.holder(holder)
    return None if known is None else known.side == "worker"
