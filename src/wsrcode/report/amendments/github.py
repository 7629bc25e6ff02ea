"""Amendments as GitHub annotations, worst first; the full list belongs in the job's summary (`--summary`)."""

from collections.abc import Sequence

from wsrcode.model.amendment import Amendment, Effect
from wsrcode.model.finding import Severity
from wsrcode.report.compared import Compared, verdict
from wsrcode.report.formats import github
from wsrcode.report.pointed import pointed

_SHOWN = 10
"""As many as GitHub shows of one kind and step."""
_SEVERITIES = {
    Effect.WEAKENED: Severity.ERROR,
    Effect.UNCLEAR: Severity.WARNING,
    Effect.STRENGTHENED: Severity.NOTICE,
    Effect.NEUTRAL: Severity.NOTICE,
}


def told(amendments: Sequence[Amendment], compared: Compared | None = None, *, colour: bool = False) -> str:  # noqa: ARG001 - every format takes it
    """Return one command an amendment, and one that says the verdict and what is left out."""
    worst = sorted(amendments, key=lambda each: each.effect.rank)[:_SHOWN]
    shown = github.told([pointed(each, compared, _SEVERITIES) for each in worst])
    rest = len(amendments) - len(worst)
    more = f" {rest} more are told in the job's summary." if rest else ""
    return "\n".join([*([shown] if shown else []), f"::notice title=wsrcode diff::{verdict(amendments)}{more}"])
