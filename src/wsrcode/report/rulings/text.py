"""A review for people at a terminal: the verdict, what is missing, what covers the rest, and what to do next."""

from collections.abc import Iterator, Sequence

from wsrcode.model.amendment import Effect
from wsrcode.model.ruling import Review, Ruling

_COLOURS = {Effect.WEAKENED: "31", Effect.UNCLEAR: "33", Effect.STRENGTHENED: "32", Effect.NEUTRAL: "2"}


def told(reviews: Sequence[Review], *, colour: bool = False) -> str:
    """Return one section a program."""
    if not reviews:
        return "nothing that is judged has changed"
    return "\n\n".join("\n".join(_section(each, colour=colour)) for each in reviews)


def verdict(review: Review) -> str:
    """Return the outcome in one line."""
    if review.covered:
        return "COVERED: everything that needs a decision has one"
    open_ = len(review.open)
    return f"BLOCKED: {open_} of {len(review.rulings)} amendment{'s' if len(review.rulings) != 1 else ''} not covered"


def counted(review: Review) -> str:
    """Return the amendments by effect, in words."""
    return ", ".join(f"{n} {effect}" for effect, n in review.counts.items() if n) or "no amendments"


def _section(review: Review, *, colour: bool) -> Iterator[str]:
    yield _painted(f"{review.program}: {verdict(review)}", "1;32" if review.covered else "1;31", colour=colour)
    yield f"  {counted(review)}; {review.deciders} decides, by the old rules"
    yield from (f"  ! {each}" for each in review.notices)
    for each in sorted(review.rulings, key=lambda ruling: ruling.covered):
        yield from _ruling(each, colour=colour)
    if review.refusals:
        yield "\n  decisions that do not count:"
        yield from (f"    {each.name} ({each.by}): {each.why}" for each in review.refusals)
    if review.steps:
        yield "\n  what to do next:"
        yield from (f"    {n}. {each}" for n, each in enumerate(review.steps, 1))


def _ruling(ruling: Ruling, *, colour: bool) -> Iterator[str]:
    amendment = ruling.amendment
    sign = "ok     " if ruling.covered else "MISSING"
    effect = _painted(amendment.effect, _COLOURS[amendment.effect], colour=colour)
    stated = f" (stated: {ruling.stated})" if ruling.stated else ""
    yield ""
    about = amendment.provision or amendment.program
    yield f"  {sign} {amendment.fingerprint} {effect}{stated} {about} [{amendment.kind}]"
    if amendment.where:
        yield f"          {amendment.where}"
    yield from (f"          {mark} {words}" for mark, words in (("-", amendment.old), ("+", amendment.new)) if words)
    yield f"          {ruling.why}{'; judged by the old rules' if ruling.guarded else ''}"
    yield from (f"          covered by {each}" for each in ruling.by)
    yield from (f"          needs {each}" for each in ruling.missing)


def _painted(text: str, code: str, *, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else str(text)
