"""Amendments as SARIF 2.1.0; their fingerprints let a tool know one again in the next run."""

import json
from collections.abc import Sequence

from wsrcode.model.amendment import Amendment, Effect
from wsrcode.model.finding import Severity
from wsrcode.report.compared import Compared
from wsrcode.report.formats import sarif
from wsrcode.report.pointed import pointed

_SEVERITIES = {
    Effect.WEAKENED: Severity.ERROR,
    Effect.UNCLEAR: Severity.WARNING,
    Effect.STRENGTHENED: Severity.NOTICE,
    Effect.NEUTRAL: Severity.NOTICE,
}


def told(amendments: Sequence[Amendment], compared: Compared | None = None, *, colour: bool = False) -> str:  # noqa: ARG001 - every format takes it
    """Return the log."""
    log = sarif.log([pointed(each, compared, _SEVERITIES) for each in amendments])
    for result, amendment in zip(log["runs"][0]["results"], amendments, strict=True):
        result["partialFingerprints"] = {"wsrcode/v1": amendment.fingerprint}
        result["properties"] = {"effect": amendment.effect.value, "provision": amendment.provision}
        if amendment.effect is Effect.NEUTRAL:
            result["level"] = "none"
        if not amendment.place.file:
            del result["locations"]
    return json.dumps(log, ensure_ascii=False, indent=2)
