"""Amendments for people at a terminal: worst first, each with its place, old and new words, and why."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from wsrcode.model.amendment import Amendment, Effect
from wsrcode.report.compared import Compared

_COLOURS = {Effect.WEAKENED: "31", Effect.UNCLEAR: "33", Effect.STRENGTHENED: "32", Effect.NEUTRAL: "2"}
_HEADS = {
    Effect.WEAKENED: "workers are less protected",
    Effect.UNCLEAR: "a person must say what it means",
    Effect.STRENGTHENED: "workers are better protected",
    Effect.NEUTRAL: "no change of protection",
}


def told(amendments: Sequence[Amendment], compared: Compared | None = None, *, colour: bool = False) -> str:  # noqa: ARG001 - every format takes it
    """Return the amendments by effect, and a closing count."""
    lines: list[str] = []
    for effect, group in groupby(sorted(amendments, key=lambda each: each.effect.rank), lambda each: each.effect):
        found = list(group)
        lines += [_painted(f"{effect} ({len(found)}): {_HEADS[effect]}", f"1;{_COLOURS[effect]}", colour=colour), ""]
        for each in found:
            lines += [*_told(each, colour=colour), ""]
    return "\n".join([*lines, summary(amendments)])


def summary(amendments: Sequence[Amendment]) -> str:
    """Return the count by effect, in words; of no amendment, that there is none."""
    counts = Counter(each.effect for each in amendments)
    return ", ".join(f"{counts[each]} {each}" for each in Effect if counts[each]) or "no amendments"


def _told(amendment: Amendment, *, colour: bool) -> Iterator[str]:
    about = amendment.provision or amendment.program
    yield "  " + " ".join(
        (
            _painted(about, "1", colour=colour),
            f"[{amendment.kind}]",
            _painted(amendment.fingerprint, "2", colour=colour),
        )
    )
    if amendment.where:
        yield f"    {amendment.where}"
    if amendment.old:
        yield _painted(f"    - {amendment.old}", "31", colour=colour)
    if amendment.new:
        yield _painted(f"    + {amendment.new}", "32", colour=colour)
    for word, said in (("why", amendment.why), ("look", amendment.hint), ("touches", ", ".join(amendment.touches))):
        if said:
            yield f"    {word}: {said}"
    if amendment.place.file:
        yield _painted(f"    {amendment.place}", "2", colour=colour)


def _painted(text: str, code: str, *, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
