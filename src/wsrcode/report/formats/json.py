"""Findings as JSON: `{"schema": 1, "findings": [...], "summary": {...}}`."""

import json
from collections import Counter
from collections.abc import Sequence

from wsrcode.model.finding import Finding, Severity


def told(findings: Sequence[Finding], *, colour: bool = False) -> str:  # noqa: ARG001 - every format takes it
    """Return the document."""
    counts = Counter(each.severity for each in findings)
    document = {
        "schema": 1,
        "findings": [_row(each) for each in findings],
        "summary": {severity.value: counts[severity] for severity in Severity},
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _row(finding: Finding) -> dict[str, object]:
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "message": finding.message,
        "path": finding.place.file,
        "line": finding.place.line,
        "column": finding.place.column,
    }
