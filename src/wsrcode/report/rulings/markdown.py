"""A review as Markdown, for a pull request's comment: the verdict first, neutral amendments folded away."""

from collections.abc import Iterable, Iterator, Sequence

from wsrcode.model.amendment import Effect
from wsrcode.model.ruling import Review, Ruling
from wsrcode.report.formats.markdown import escaped
from wsrcode.report.rulings.text import counted, verdict


def told(reviews: Sequence[Review], *, colour: bool = False) -> str:  # noqa: ARG001 - every format takes it
    """Return one section a program."""
    if not reviews:
        return "**Nothing that is judged has changed.**"
    return "\n\n".join("\n".join(_section(each)) for each in reviews)


def _section(review: Review) -> Iterator[str]:
    yield f"## {escaped(review.program)}: {escaped(verdict(review))}\n"
    yield f"{counted(review)}. By the old rules {escaped(review.deciders)} decides.\n"
    yield from (f"> {escaped(each)}\n>" for each in review.notices)
    for effect in Effect:
        yield from _group(effect, [each for each in review.rulings if each.amendment.effect is effect])
    if review.refusals:
        yield "\n### Decisions that do not count\n"
        yield from (f"- `{each.name}` ({escaped(each.by)}): {escaped(each.why)}" for each in review.refusals)
    if review.steps:
        yield "\n### What to do next\n"
        yield from (f"{n}. {_step(each)}" for n, each in enumerate(review.steps, 1))


def _group(effect: Effect, rulings: Iterable[Ruling]) -> Iterator[str]:
    found = list(rulings)
    if not found:
        return
    folded = effect is Effect.NEUTRAL and all(each.covered for each in found)
    yield f"\n<details><summary>{len(found)} neutral</summary>\n" if folded else f"\n### {effect} ({len(found)})\n"
    yield "| | what | old | new | decision |"
    yield "|---|---|---|---|---|"
    yield from map(_row, sorted(found, key=lambda each: each.covered))
    if folded:
        yield "\n</details>"


def _row(ruling: Ruling) -> str:
    amendment = ruling.amendment
    what = f"**{escaped(amendment.provision or amendment.program)}** {escaped(amendment.where)} `{amendment.kind}`"
    state = [
        *(f"covered by {escaped(each)}" for each in ruling.by),
        *(f"**needs {escaped(each)}**" for each in ruling.missing),
    ]
    told = "<br>".join([f"`{amendment.fingerprint}`", escaped(ruling.why), *state])
    sign = "✅" if ruling.covered else "⛔"
    return f"| {sign} | {what} | {escaped(amendment.old)} | {escaped(amendment.new)} | {told} |"


def _step(step: str) -> str:
    """Return a step with its commands in code and the rest as plain words."""
    words = " ".join(step.split()).split("`")
    return "".join(f"`{each}`" if n % 2 else _spaced(each) for n, each in enumerate(words))


def _spaced(text: str) -> str:
    return f"{' ' * text.startswith(' ')}{escaped(text)}{' ' * (text.endswith(' ') and bool(text.strip()))}"
