"""Mark word by word what one text says and another does not."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

Op = Literal["same", "deleted", "inserted"]
_OPS: tuple[Op, ...] = ("same", "deleted", "inserted")

_OPENING = "¿¡([{«“‘\"'"
_CLOSING = ".,;:!?…)]}»”\"'"
_MEANT = 0.4
"""Where less than this share of the words survives, old and new are easier to read one after the other."""
_LONG = 24
"""From so many words on, a short word that survives between two changes is taken into them."""
_SHORT = 3
_TOO_MANY = 4_000_000
"""Pairs of like words that are worth comparing; a text made to be slow has more."""


@dataclass(frozen=True)
class Span:
    """Words that both texts share, or that one of them lacks."""

    op: Op
    text: str
    """With the space before it, where there is one."""


@dataclass(frozen=True)
class _Word:
    space: str
    text: str


def redline(old: str, new: str) -> tuple[Span, ...]:
    """Return the two texts as one, what is deleted before what is inserted; white space is folded.

    What is same and deleted together is the old text, what is same and inserted together the new one.
    """
    before, after = _words(old), _words(new)
    if not before or not after:
        return _whole(before, after)
    steps = _steps([each.text for each in before], [each.text for each in after])
    kept = sum(one - start for same, start, one, _, _ in steps if same)
    if kept < _MEANT * min(len(before), len(after)):
        return _whole(before, after)
    return _joined(_spans(before, after, steps))


def _whole(before: Sequence[_Word], after: Sequence[_Word]) -> tuple[Span, ...]:
    return _joined([*_told("deleted", before), *_told("inserted", after)])


def _words(text: str) -> list[_Word]:
    """Return the words of a text; the punctuation around a word is a word of its own."""
    found: list[_Word] = []
    for n, written in enumerate(text.split()):
        bare = written.lstrip(_OPENING)
        core = bare.rstrip(_CLOSING)
        inside = written[: len(written) - len(bare)], core, bare[len(core) :]
        parts = [each for each in inside if each]
        found += [_Word(" " if n and not at else "", each) for at, each in enumerate(parts)]
    return found


_Step = tuple[bool, int, int, int, int]


def _steps(old: list[str], new: list[str]) -> list[_Step]:
    """Return which words are the same and which are not, as places in both lists."""
    if _pairs(old, new) > _TOO_MANY:
        return [(False, 0, len(old), 0, len(new))]
    # With autojunk, frequent words such as "the" would be no words at all in long texts.
    found = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    steps = [(name == "equal", start, end, first, last) for name, start, end, first, last in found]
    return _without_islands(steps, old) if min(len(old), len(new)) >= _LONG else steps


def _pairs(old: list[str], new: list[str]) -> int:
    counted = Counter(new)
    return sum(n * counted[word] for word, n in Counter(old).items())


def _without_islands(steps: list[_Step], old: list[str]) -> list[_Step]:
    """Take a lone short word between two changes into them: word salad is hard to read."""
    last = len(steps) - 1
    torn = [
        (same and not (0 < n < last and _is_island(old[start:end])), start, end, first, after)
        for n, (same, start, end, first, after) in enumerate(steps)
    ]
    return [_merged(list(group)) for _, group in groupby(torn, key=lambda step: step[0])]


def _is_island(words: list[str]) -> bool:
    return len(words) == 1 and words[0].isalpha() and len(words[0]) <= _SHORT


def _merged(steps: list[_Step]) -> _Step:
    first, last = steps[0], steps[-1]
    return first[0], first[1], last[2], first[3], last[4]


def _spans(before: list[_Word], after: list[_Word], steps: Iterable[_Step]) -> Iterator[Span]:
    for same, start, end, first, last in steps:
        if not same:
            yield from _told("deleted", before[start:end])
            yield from _told("inserted", after[first:last])
            continue
        for one, other in zip(before[start:end], after[first:last], strict=True):
            if one.space == other.space:
                yield Span("same", one.space + one.text)
            else:
                yield Span("deleted" if one.space else "inserted", " ")
                yield Span("same", one.text)


def _told(op: Op, words: Sequence[_Word]) -> Iterator[Span]:
    if words:
        yield Span(op, "".join(each.space + each.text for each in words))


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans with each change in one piece: first what is deleted, then what is inserted."""
    return tuple(each for _, group in groupby(spans, key=lambda span: span.op == "same") for each in _ordered(group))


def _ordered(group: Iterable[Span]) -> Iterator[Span]:
    found = list(group)
    for op in _OPS:
        if text := "".join(each.text for each in found if each.op == op):
            yield Span(op, text)
