"""The texts that a second person must have read before anything is handed out as final."""

from collections.abc import Iterator

from wsrcode.model.edition import provision_units, units
from wsrcode.model.provision import Provision
from wsrcode.model.standard import Standard

_HEAD = ("program/name", "program/label", "program/title")


def vital(standard: Standard) -> frozenset[str]:
    """Return the keys of the texts that stop a final print in a language in which they are not read and current.

    They are what a worker in danger looks for: what is never allowed, whom to call, who protects those who speak up,
    what is put right, and what this paper says that it is. What is not printable is printed nowhere and stops nothing.
    """
    return frozenset((*_of_the_frame(standard), *_of_the_provisions(standard)))


def _of_the_frame(standard: Standard) -> Iterator[str]:
    heads = (*_HEAD, *(f"program/contacts/{each.id}" for each in standard.program.contacts))
    severest = tuple(f"tiers/{tier}/" for tier in standard.zero_tolerance)
    yield from (key for key in units(standard) if key in heads or key.startswith(severest))


def _of_the_provisions(standard: Standard) -> Iterator[str]:
    whole = _about_speaking_up(standard)
    for provision in standard.provisions.values():
        if not provision.printable or provision.id not in standard.part_of:
            continue
        every = provision.id in whole or provision.tier in standard.zero_tolerance
        yield from (f"provisions/{provision.id}/{name}" for name in _names(provision) if every or name == "remedy")


def _about_speaking_up(standard: Standard) -> frozenset[str]:
    """Return the provisions that protect those who speak up, and those of the same part: how to complain, and to whom.

    A code has no other mark for what is about complaints; the part in which speaking up is protected is about them.
    """
    protecting = frozenset(standard.program.retaliation)
    beside = (each.provisions for each in standard.code.outline if not protecting.isdisjoint(each.provisions))
    return protecting.union(*beside)


def _names(provision: Provision) -> Iterator[str]:
    return (name for name, _ in provision_units(provision))
