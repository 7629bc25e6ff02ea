"""Findings as Markdown, for a pull request's comment or a wiki."""

import re
from collections.abc import Sequence

from wsrcode.model.finding import Finding
from wsrcode.report.formats.text import summary

_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~-])")


def told(findings: Sequence[Finding], *, colour: bool = False) -> str:  # noqa: ARG001 - every format takes it
    """Return a table under a line that counts."""
    if not findings:
        return "**No findings.**"
    rows = [f"| {each.severity} | `{each.place}` | {escaped(each.message)} | `{each.check}` |" for each in findings]
    return "\n".join([f"**{summary(findings)}**", "", "| | where | what | check |", "|---|---|---|---|", *rows])


def escaped(text: str) -> str:
    """Return text that Markdown prints as it stands."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))
