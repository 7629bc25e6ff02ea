"""Findings as SARIF 2.1.0, for code-scanning tools."""

import json
from collections.abc import Sequence
from typing import Any

from wsrcode import __version__
from wsrcode.model.finding import Finding, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def told(findings: Sequence[Finding], *, colour: bool = False) -> str:  # noqa: ARG001 - every format takes it
    """Return the log."""
    return json.dumps(log(findings), ensure_ascii=False, indent=2)


def log(findings: Sequence[Finding]) -> dict[str, Any]:
    """Return the log as plain values: one run, with a result for each finding."""
    rules = sorted({each.check for each in findings})
    driver = {"name": "wsrcode", "version": __version__, "rules": [{"id": rule} for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each) for each in findings],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(finding: Finding) -> dict[str, Any]:
    region = {"startLine": finding.place.line or 1, "startColumn": finding.place.column or 1}
    location = {"artifactLocation": {"uri": finding.place.file}, "region": region}
    return {
        "ruleId": finding.check,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": location}],
    }
