"""Amendments as JUnit XML: what is weakened or unclear is a failure, as for the exit status."""

from collections.abc import Sequence

from wsrcode.model.amendment import Amendment, Effect
from wsrcode.model.finding import Severity
from wsrcode.report.compared import Compared
from wsrcode.report.formats import junit
from wsrcode.report.pointed import pointed

_SEVERITIES = {
    Effect.WEAKENED: Severity.ERROR,
    Effect.UNCLEAR: Severity.ERROR,
    Effect.STRENGTHENED: Severity.NOTICE,
    Effect.NEUTRAL: Severity.NOTICE,
}


def told(amendments: Sequence[Amendment], compared: Compared | None = None, *, colour: bool = False) -> str:  # noqa: ARG001 - every format takes it
    """Return one test case an amendment."""
    return junit.told([pointed(each, compared, _SEVERITIES) for each in amendments], suite="wsrcode diff")
