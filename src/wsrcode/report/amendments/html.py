"""Amendments as one page for people: nothing is fetched, no script runs, and no colour carries meaning alone."""

from collections.abc import Sequence
from functools import cache

from jinja2 import Template

from wsrcode.model.amendment import Amendment, Effect
from wsrcode.packaged import templates
from wsrcode.report.amendments.markdown import HEADS
from wsrcode.report.amendments.text import summary
from wsrcode.report.compared import Compared, verdict, wording
from wsrcode.report.redline import Span, redline
from wsrcode.templating import environment_of

_SIGNS = {Effect.WEAKENED: "▼", Effect.UNCLEAR: "?", Effect.STRENGTHENED: "▲", Effect.NEUTRAL: "="}


def told(amendments: Sequence[Amendment], compared: Compared | None = None, *, colour: bool = False) -> str:  # noqa: ARG001 - every format takes it
    """Return the page."""
    groups = [(effect, [each for each in amendments if each.effect is effect]) for effect in Effect]
    return _template().render(
        verdict=verdict(amendments),
        summary=summary(amendments),
        groups=[(effect, found) for effect, found in groups if found],
        worst=next((effect.value for effect, found in groups if found), Effect.NEUTRAL.value),
        compared=compared or Compared(),
        heads=HEADS,
        signs=_SIGNS,
        marked=_marked,
    )


def _marked(amendment: Amendment) -> tuple[Span, ...]:
    return redline(wording(amendment.old), wording(amendment.new))


@cache
def _template() -> Template:
    return environment_of([templates()]).get_template("diff/amendments.html.j2")
