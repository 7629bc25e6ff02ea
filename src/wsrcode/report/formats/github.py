"""Findings as GitHub annotations: `::error file=...,line=...::message`."""

from collections.abc import Sequence

from wsrcode.model.finding import Finding


def told(findings: Sequence[Finding], *, colour: bool = False) -> str:  # noqa: ARG001 - every format takes it
    """Return one command a finding."""
    return "\n".join(_command(each) for each in findings)


def _command(finding: Finding) -> str:
    place = finding.place
    parts = {"file": place.file, "line": place.line or 1, "col": place.column or 1, "title": finding.check}
    inside = ",".join(f"{name}={_property(str(value))}" for name, value in parts.items())
    return f"::{finding.severity} {inside}::{_data(finding.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
