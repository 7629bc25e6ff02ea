"""Findings as lines that editors and people can follow: `file:line:column: severity: message [check]`."""

from collections import Counter
from collections.abc import Sequence

from wsrcode.model.finding import Finding, Severity

_COLOURS = {Severity.ERROR: "\x1b[31m", Severity.WARNING: "\x1b[33m", Severity.NOTICE: "\x1b[36m"}


def told(findings: Sequence[Finding], *, colour: bool = False) -> str:
    """Return one line a finding and a closing count."""
    lines = [_line(each, colour=colour) for each in findings]
    return "\n".join([*lines, summary(findings)])


def summary(findings: Sequence[Finding]) -> str:
    """Return the count by severity, in words."""
    counts = Counter(each.severity for each in findings)
    said = [f"{counts[each]} {each}{'s' if counts[each] != 1 else ''}" for each in Severity if counts[each]]
    return ", ".join(said) if said else "no findings"


def _line(finding: Finding, *, colour: bool) -> str:
    if not colour:
        return str(finding)
    painted = f"{_COLOURS[finding.severity]}{finding.severity}\x1b[0m"
    return f"\x1b[1m{finding.place}\x1b[0m: {painted}: {finding.message} \x1b[2m[{finding.check}]\x1b[0m"
