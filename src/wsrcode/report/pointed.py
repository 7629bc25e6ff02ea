"""Amendments as findings at their places, for formats in which machines point at lines."""

from collections.abc import Mapping

from wsrcode.model.amendment import Amendment, Effect
from wsrcode.model.finding import Finding, Severity
from wsrcode.report.compared import Compared, wording


def pointed(amendment: Amendment, compared: Compared | None, severities: Mapping[Effect, Severity]) -> Finding:
    """Return the finding that tells an amendment in one message."""
    beside = compared or Compared()
    said = [f"{amendment.effect}: {beside.about(amendment)}", amendment.where, _change(amendment), amendment.why]
    decider = beside.decider(amendment)
    said += [f"has to decide: {decider}" if decider else "", amendment.fingerprint]
    message = "; ".join(each for each in said if each)
    return Finding(amendment.place, severities[amendment.effect], message, amendment.kind)


def _change(amendment: Amendment) -> str:
    old, new = wording(amendment.old), wording(amendment.new)
    if old and new:
        return f"“{old}” → “{new}”"
    return f"gone: “{old}”" if old else (f"new: “{new}”" if new else "")
