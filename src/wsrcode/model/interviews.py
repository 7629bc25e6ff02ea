"""How many workers are interviewed: what a program asks for, counted for a number of workers."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from wsrcode.model.program import Program
from wsrcode.model.provision import PRINTABLE
from wsrcode.model.quantity import Quantity

_SHARE, _PEOPLE = ("share",), frozenset({("worker",), ("person",)})


@dataclass(frozen=True)
class Sample:
    """What a program says of how many workers are interviewed."""

    stated: Quantity | None
    """Nothing where no figure is stated or confirmed."""

    @property
    def kind(self) -> Literal["share", "count", "unstated", "other"]:
        """Whether it is a share of the workers, a number of people, not stated, or something that cannot be counted."""
        if self.stated is None:
            return "unstated"
        if self.stated.dimension == _SHARE:
            return "share"
        return "count" if self.stated.dimension in _PEOPLE else "other"

    @property
    def share(self) -> Fraction:
        """The share of the workers, 1 at the most."""
        assert self.stated is not None  # noqa: S101 - asked of a share only
        return min(self.stated.magnitude, Fraction(1))

    def least(self, workers: int) -> int | None:
        """Return how many of the workers are interviewed at least, rounded up; None where nothing can be counted."""
        if self.stated is None or self.kind == "other":
            return None
        wanted = workers * self.share if self.kind == "share" else min(self.stated.magnitude, Fraction(workers))
        return -(-wanted.numerator // wanted.denominator)


def sample_of(program: Program) -> Sample:
    """Return how many workers a program interviews; what nobody has confirmed counts as not stated."""
    audit = program.audit
    return Sample(audit.interviews if audit and audit.evidence in PRINTABLE else None)
