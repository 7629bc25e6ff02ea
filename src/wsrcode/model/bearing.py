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
    least = limit.comparator == "at-least"
    side = of_side(standard.program, duty)
    if side > 0:
        return 1 if duty.modality == "may" else (-1 if least else 1)
    if side == 0 or (protects is not None and (protects == "more") != least):
        return 0
    return 1 if least else -1


def of_presence(standard: Standard, duty: Obligation, limit: Limit, protects: str | None = None) -> int:
    """Return the sign of a limit that is there at all."""
    least = limit.comparator == "at-least"
    side = of_side(standard.program, duty)
    if side > 0:
        return 1 if duty.modality == "may" and least else -1
    if side == 0 or (protects is not None and (protects == "more") != least):
        return 0
    return 1


def of_proof(program: Program, duty: Obligation) -> int:
    """Return the sign of one more way to find out whether a duty is kept; workers' own duties are no better watched."""
    side = of_side(program, duty)
    return 1 if side < 0 or (side > 0 and duty.modality == "may") else -side


def of_side(program: Program, duty: Obligation) -> int:
    """Return 1 where only workers hold it, -1 where only others do, 0 where both do or a holder is not known."""
    sides = {_is_worker(program, holder) for holder in duty.holder}
    if len(sides) != 1:
        return 0
    return {True: 1, False: -1, None: 0}[sides.pop()]


def _is_worker(program: Program, holder: str) -> bool | None:
    known = program.holder(holder)
    return None if known is None else known.side == "worker"
