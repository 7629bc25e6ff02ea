"""Amendments as JSON: `{"schema": 1, "amendments": [...], "summary": {...}}`."""

import json
from collections import Counter
from collections.abc import Sequence

from wsrcode.model.amendment import Amendment, Effect
from wsrcode.report.compared import Compared


def told(amendments: Sequence[Amendment], compared: Compared | None = None, *, colour: bool = False) -> str:  # noqa: ARG001 - every format takes it
    """Return the document."""
    counts = Counter(each.effect for each in amendments)
    document = {
        "schema": 1,
        "amendments": [row(each) for each in amendments],
        "summary": {effect.value: counts[effect] for effect in Effect},
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def row(amendment: Amendment) -> dict[str, object]:
    """Return one amendment as plain values."""
    return {
        "program": amendment.program,
        "provision": amendment.provision,
        "kind": amendment.kind,
        "effect": amendment.effect.value,
        "area": amendment.area,
        "where": amendment.where,
        "holder": list(amendment.holder),
        "old": amendment.old,
        "new": amendment.new,
        "why": amendment.why,
        "hint": amendment.hint,
        "touches": list(amendment.touches),
        "path": amendment.place.file,
        "line": amendment.place.line,
        "fingerprint": amendment.fingerprint,
    }
