"""The subjects that no plan can put right, and which provisions of a code are about them."""

from collections.abc import Iterator

from wsrcode.check.define import Problem
from wsrcode.model import Standard
from wsrcode.model.provision import Provision

INSTRUMENTS = {"forced-labour": ("C029", "C105", "P029"), "child-labour": ("C138", "C182")}
"""The conventions of a subject, by its name in `leaves_out`."""


def about(standard: Standard, subject: str) -> Iterator[Provision]:
    """Yield the provisions that rest on a convention of this subject."""
    for each in standard.provisions.values():
        if any(ground.instrument in INSTRUMENTS[subject] for ground in each.rests_on):
            yield each


def lacking(standard: Standard, subject: str) -> Iterator[Problem]:
    """Yield the problem when zero tolerance says nothing of a subject, and the code does not say why."""
    if not standard.zero_tolerance or any(each.subject == subject for each in standard.code.leaves_out):
        return
    found = list(about(standard, subject))
    if any(each.tier in standard.zero_tolerance for each in found):
        return
    tier = next(each for each in standard.code.tiers if each.zero_tolerance)
    *most, last = INSTRUMENTS[subject]
    words = subject.replace("-", " ")
    otherwise = "" if found else f", or say under leaves_out why {words} is beyond this code"
    message = f"no provision of tier {tier.id!r} rests on ILO {', '.join(most)} or {last}; put {words} there{otherwise}"
    yield Problem(message, at=tier)
