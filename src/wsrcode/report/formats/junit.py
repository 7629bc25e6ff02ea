"""Findings as JUnit XML, for CI servers that show test reports."""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from wsrcode.model.finding import Finding, Severity


def told(
    findings: Sequence[Finding],
    *,
    colour: bool = False,  # noqa: ARG001 - every format takes it
    suite: str = "wsrcode check",
) -> str:
    """Return one test case a finding; errors are failures, the rest is told in the case's output."""
    failures = sum(each.severity is Severity.ERROR for each in findings)
    cases = max(len(findings), 1)
    top = ET.Element("testsuite", name=suite, tests=str(cases), failures=str(failures))
    for each in findings:
        case = ET.SubElement(top, "testcase", classname=each.check, name=str(each.place), file=each.place.file)
        if each.severity is Severity.ERROR:
            ET.SubElement(case, "failure", message=each.message, type=each.check)
        else:
            ET.SubElement(case, "system-out").text = str(each)
    if not findings:
        ET.SubElement(top, "testcase", classname="wsrcode", name="no findings")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(top, encoding="unicode")
