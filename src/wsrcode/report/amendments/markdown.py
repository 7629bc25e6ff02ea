"""Amendments as Markdown for a pull request's comment: the verdict, then the worst first, each marked word by word."""

import re
from collections.abc import Iterator, Sequence

from wsrcode.model.amendment import Amendment, Effect
from wsrcode.report.amendments.text import summary
from wsrcode.report.compared import Compared, verdict, wording
from wsrcode.report.formats.markdown import escaped
from wsrcode.report.redline import Span, redline

HEADS = {
    Effect.WEAKENED: "Worse for workers",
    Effect.UNCLEAR: "A person must say",
    Effect.STRENGTHENED: "Better for workers",
    Effect.NEUTRAL: "No change of protection",
}
SIGNS = {Effect.WEAKENED: "🔻", Effect.UNCLEAR: "❓", Effect.STRENGTHENED: "🔺", Effect.NEUTRAL: "▫️"}
_MARKS = {"same": ("", ""), "deleted": ("~~", "~~"), "inserted": ("**", "**")}
_TAGS = {"same": ("", ""), "deleted": ("<del>", "</del>"), "inserted": ("<strong>", "</strong>")}
_ROOM = 60_000
"""GitHub refuses a comment of more than 65,536 characters."""
_LONGEST = 6_000
_WAKES = re.compile(r"@(?=\w)")
_LINKS = re.compile(r"(?i)\b(?:https?:|www\.)")
_FACES = re.compile(r":(?=[\w+-]+:)")


def told(amendments: Sequence[Amendment], compared: Compared | None = None, *, colour: bool = False) -> str:  # noqa: ARG001 - every format takes it
    """Return the comment; what a comment has no room for is counted and can be had with `wsrcode diff`."""
    beside = compared or Compared()
    blocks = [f"**{verdict(amendments)}**", *([f"{summary(amendments)}.{_sides(beside)}"] if amendments else [])]
    room = _ROOM
    for effect in Effect:
        found = [each for each in amendments if each.effect is effect]
        group = _group(effect, found, beside, room)
        room -= sum(len(each) for each in group)
        blocks += group
    return "\n\n".join(blocks)


def plain(text: str) -> str:
    """Return words that a comment shows as they stand: they mark nothing up, call nobody and lead nowhere."""
    shown = escaped(text).replace("&", "&amp;").replace("\\<", "&lt;").replace("\\>", "&gt;").replace("$", "\\$")
    shown = _FACES.sub("&#58;", shown)
    return _LINKS.sub(lambda found: f"{found[0][0]}<!-- -->{found[0][1:]}", _WAKES.sub("@<!-- -->", shown))


def _sides(beside: Compared) -> str:
    old, new = beside.labels
    return f" From `{_code(old)}` to `{_code(new)}`." if old and new else ""


def _code(text: str) -> str:
    return text.replace("`", "'")


def _group(effect: Effect, found: Sequence[Amendment], beside: Compared, room: int) -> list[str]:
    if not found:
        return []
    head = f"{SIGNS[effect]} {HEADS[effect]} ({len(found)})"
    folded = effect is Effect.NEUTRAL
    opening = f"<details><summary>{head}</summary>" if folded else f"### {head}"
    shown: list[str] = []
    for each in found:
        block = "\n\n".join(_told(each, beside))
        room -= len(block) + 2
        if room < 0:
            rest = len(found) - len(shown)
            shown.append(f"*and {rest} more, for which there is no room here; `wsrcode diff` tells all of them.*")
            break
        shown.append(block)
    return [opening, *shown, *(["</details>"] if folded else [])]


def _told(amendment: Amendment, beside: Compared) -> Iterator[str]:
    where = f" · {plain(amendment.where)}" if amendment.where else ""
    yield f"**{plain(beside.about(amendment))}**{where}"
    old, new = wording(amendment.old), wording(amendment.new)
    if old or new:
        yield f"> {_redlined(old, new)}"
    yield "\n".join(f"- {each}" for each in _facts(amendment, beside))


def _redlined(old: str, new: str) -> str:
    if len(old) + len(new) > _LONGEST:
        return "*The wording is too long to be shown here.*"
    said = "" if old and new else ("Gone: " if old else "New: ")
    return said + marked(redline(old, new))


def _facts(amendment: Amendment, beside: Compared) -> Iterator[str]:
    if amendment.why:
        yield f"Why: {plain(amendment.why)}"
    if amendment.hint:
        yield f"Look: {plain(amendment.hint)}"
    if amendment.touches:
        yield f"Touches: {plain(', '.join(amendment.touches))}"
    if grounds := beside.grounds(amendment):
        yield f"Rests on: {plain(', '.join(grounds))}"
    if decider := beside.decider(amendment):
        yield f"Has to decide: {plain(decider)}"
    place = amendment.place
    at = f"`{_code(place.file)}{f':{place.line}' if place.line else ''}` · " if place.file else ""
    yield f"{at}`{_code(amendment.kind)}` · fingerprint `{amendment.fingerprint}`"


def marked(spans: Sequence[Span]) -> str:
    """Return a redline as ~~old~~ **new**; as tags where a mark would touch a word and be read as a plain sign."""
    told = ""
    for n, span in enumerate(spans):
        after = spans[n + 1] if n + 1 < len(spans) else Span("same", " ")
        # Side by side, they would be read as one word.
        close = span.op == "deleted" and after.op == "inserted" and " " not in {span.text[-1], after.text[0]}
        told += _span(span, told[-1:] or " ", " " if after.op == "inserted" else after.text[0])
        told += " " if close else ""
    return told.strip()


def _span(span: Span, before: str, after: str) -> str:
    words = span.text.strip()
    if not words or span.op == "same":
        return f"{_edge(span.text[0])}{plain(words)}{_edge(span.text[-1]) if words else ''}"
    alone = (before.isspace() or span.text[0].isspace()) and (after.isspace() or span.text[-1].isspace())
    first, last = (_MARKS if alone else _TAGS)[span.op]
    return f"{_edge(span.text[0])}{first}{plain(words)}{last}{_edge(span.text[-1])}"


def _edge(sign: str) -> str:
    return " " if sign.isspace() else ""
