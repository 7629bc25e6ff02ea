"""A finding: what is wrong, how much it matters, and where it stands."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters, worst first."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


@dataclass(frozen=True, order=True)
class Place:
    """A line of a file; lines and columns count from 1, and 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return `file:line:column`, as editors and compilers write it."""
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


@dataclass(frozen=True)
class Finding:
    """Something wrong with a code, at its place."""

    place: Place
    severity: Severity
    message: str
    check: str
    """`family/name`, for `wsrcode explain`; `load/...` for files that could not be read."""

    def __str__(self) -> str:
        """Return the one line people see."""
        return f"{self.place}: {self.severity}: {self.message} [{self.check}]"


def worst_first(findings: list[Finding]) -> list[Finding]:
    """Return the findings by severity, then by place."""
    return sorted(findings, key=lambda each: (each.severity.rank, each.place, each.check, each.message))
