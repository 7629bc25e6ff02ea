"""What a check is: a question asked of every noun of one kind."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from wsrcode.model.finding import Severity
from wsrcode.model.noun import Noun
from wsrcode.model.provision import Provision
from wsrcode.model.standard import Corpus, Standard


@dataclass(frozen=True, eq=False)
class Around:
    """What surrounds the noun a check is asked about."""

    corpus: Corpus
    standard: Standard
    provision: Provision | None = None
    """The provision it stands in, for obligations and limits."""


@dataclass(frozen=True)
class Problem:
    """What a check has to say; the place and the check's name are added for it."""

    message: str
    at: Noun | None = None
    """Where, when it is not the noun itself; any noun of the same standard (or baseline)."""
    key: tuple[str | int, ...] = ()
    """Keys below that noun, such as `("worker", "do")` or `("rests_on", 0)`."""
    file: str | None = None
    """A file that ought to be there, when no noun stands for the place."""
    severity: Severity | None = None
    """When this one matters less or more than the check's others."""


Question = Callable[[Any, Around], Iterator[Problem]]


@dataclass(frozen=True, eq=False)
class Check:
    """A check of the catalogue."""

    name: str
    """`family/name`, from its place: `check/grounds/without_ground.py` is `grounds/without-ground`."""
    on: type
    severity: Severity
    ask: Question
    module: str


def check(*, on: type, severity: Severity) -> Callable[[Question], Check]:
    """Make a function the check of its module; `on` is the kind of noun it is asked about."""

    def define(ask: Question) -> Check:
        family, stem = ask.__module__.rsplit(".", 2)[-2:]
        return Check(f"{family}/{stem}".replace("_", "-"), on, severity, ask, ask.__module__)

    return define
