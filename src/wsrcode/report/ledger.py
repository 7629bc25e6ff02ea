"""The ledger for everybody to read: what was said, by which kind of source, what was decided, and what it led to."""

from collections.abc import Iterator
from datetime import date

from wsrcode.model.record import Input, Outcome
from wsrcode.model.standard import Standard
from wsrcode.report.formats.markdown import escaped

_ABOUT = (
    "Sources are named by their kind and never by name, because people who complain can be punished for it. "
    "What was said is a summary."
)


def ledger(standard: Standard, today: date) -> str:
    """Return a program's ledger as Markdown, the newest entry first."""
    lines = [f"# {escaped(standard.program.name)}: what was said, and what it led to", ""]
    lines += [escaped(standard.program.label), "", _ABOUT, "", counted(standard, today), ""]
    for name, each in sorted(standard.inputs.items(), key=lambda item: (item[1].date, item[0]), reverse=True):
        lines += _entry(standard, name, each, today)
    return "\n".join(lines).rstrip() + "\n"


def counted(standard: Standard, today: date) -> str:
    """Return how many inputs there are, are open, and have waited too long."""
    inputs = standard.inputs.values()
    waiting = [each for each in inputs if each.outcome is None]
    late = sum(each.is_overdue(today) for each in inputs)
    untold = sum(each.outcome is not None and each.outcome.told_back is None for each in inputs)
    return (
        f"{len(inputs)} inputs: {len(inputs) - len(waiting)} decided, {len(waiting)} open"
        f" ({late} for more than a year). Of those decided, {untold} without a record that anybody was told back."
    )


def led_to(standard: Standard, name: str) -> tuple[str, ...]:
    """Return the provisions that say they were informed by an input."""
    return tuple(each.id for each in standard.provisions.values() if name in each.informed_by)


def _entry(standard: Standard, name: str, given: Input, today: date) -> Iterator[str]:
    yield f"## {given.date}: {escaped(given.from_.replace('-', ' '))}, by {escaped(given.channel.replace('-', ' '))}"
    yield ""
    yield from (f"> {escaped(line)}" for line in given.said.splitlines())
    yield ""
    if given.production_reason:
        yield f"- Reason of production claimed: {escaped(given.production_reason)}"
    if given.about:
        yield f"- About: {', '.join(_titled(standard, each) for each in given.about)}"
    if given.outcome:
        yield from _outcome(standard, given.outcome)
    else:
        yield f"- Open{', for more than a year' if given.is_overdue(today) else ''}"
    if traces := led_to(standard, name):
        yield f"- Led to: {', '.join(_titled(standard, each) for each in traces)}"
    yield f"- Record: `{name}`"
    yield ""


def _outcome(standard: Standard, outcome: Outcome) -> Iterator[str]:
    by = next((each.name for each in standard.program.organisations if each.id == outcome.by), outcome.by)
    day = f" ({outcome.on})" if outcome.on else ""
    yield f"- {outcome.decision.replace('-', ' ').capitalize()} by {escaped(by)}{day}: {escaped(outcome.why)}"
    if outcome.answer:
        yield f"- Answer to the reason of production: {escaped(outcome.answer)}"
    yield f"- Told back: {outcome.told_back or 'not recorded'}"


def _titled(standard: Standard, name: str) -> str:
    provision = standard.provisions.get(name)
    return f"{escaped(provision.title)} (`{name}`)" if provision else f"`{name}`"
