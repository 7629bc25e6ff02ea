"""How far the translations of a code are: by language and part, and which texts stop a final print."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wsrcode.model.edition import Edition, State, Words, digest, seals_of
from wsrcode.model.record import Same
from wsrcode.model.standard import Standard
from wsrcode.model.vital import vital

_STATES = (State.READ, State.DRAFT, State.STALE, State.UNTRANSLATED)
_FEW = 5
_ALL = 100


@dataclass(frozen=True)
class Share:
    """How many texts of a part are in which state."""

    name: str
    counts: Mapping[State, int]

    @property
    def total(self) -> int:
        """How many texts there are."""
        return sum(self.counts.values())

    @property
    def translated(self) -> int:
        """How many of a hundred are translated, be it from older words; 100 only where all are."""
        return _percent(self.total - self.counts.get(State.UNTRANSLATED, 0), self.total)

    @property
    def read(self) -> int:
        """How many of a hundred a second person has read as they stand; 100 only where all are."""
        return _percent(self.counts.get(State.READ, 0), self.total)


def _percent(some: int, every: int) -> int:
    return some * _ALL // every if every else _ALL


@dataclass(frozen=True, eq=False)
class Progress:
    """How far one language of a code is."""

    standard: Standard
    language: str

    @property
    def translator(self) -> str:
        """Who makes the translation; empty where there is none."""
        translation = self.standard.translations.get(self.language)
        return translation.translator if translation else ""

    @cached_property
    def words(self) -> Mapping[str, Words]:
        """Every text."""
        return Edition(self.standard, self.language).words

    @cached_property
    def shares(self) -> tuple[Share, ...]:
        """The states of the program's and the tiers' texts, and of each part's with its provisions."""
        found: dict[str, Counter[State]] = {"program and tiers": Counter()}
        for part in self.standard.code.outline:
            found[part.id] = Counter()
        for key, words in self.words.items():
            found[self._part(key)][words.state] += 1
        return tuple(Share(name, counts) for name, counts in found.items())

    @property
    def total(self) -> Share:
        """The states of all."""
        return Share("all", sum((Counter(each.counts) for each in self.shares), Counter[State]()))

    @cached_property
    def blocks(self) -> tuple[Words, ...]:
        """The texts that stop a final print: vital, and not read as they stand."""
        needed = vital(self.standard)
        return tuple(words for key, words in self.words.items() if key in needed and not words.state.final)

    @cached_property
    def said_same(self) -> Mapping[str, Same]:
        """The texts whose source was edited, of which a person says that it means what it meant."""
        source = Edition(self.standard, self.language).source
        seals = seals_of(self.standard, self.language)
        return {
            key: seal.same_as
            for key, seal in seals.items()
            if seal.same_as and key in source and seal.same_as.source == digest(source[key]) != seal.source
        }

    def _part(self, key: str) -> str:
        folder, name, *_ = key.split("/")
        if folder == "parts":
            return name
        return self.standard.part_of[name].id if folder == "provisions" else "program and tiers"


def progress(standard: Standard, languages: Iterable[str] = ()) -> tuple[Progress, ...]:
    """Return how far the languages are; all that workers read, but the drafted one, when none is named."""
    every = [each for each in standard.languages if each != standard.code.language]
    return tuple(Progress(standard, each) for each in (languages or every))


# ---------------------------------------------------------------------------------------------------------------------
# Told

_HEAD = ("part", "texts", *(str(each) for each in _STATES), "translated", "read")


def told(every: Sequence[Progress], *, keys: bool, width: int | None = None) -> str:
    """Return the tables in words: drawn to the width of a terminal, or plain where there is none."""
    if not every:
        return "no language but the one it is drafted in; `wsrcode new language` adds one"
    return "\n".join(line for each in every for line in (*_table(each, width), *_rest(each, keys=keys), ""))


def _table(each: Progress, width: int | None) -> Iterator[str]:
    rows = [_row(share) for share in (*each.shares, each.total)]
    by = f", translated by {each.translator}" if each.translator else ", no translation yet"
    yield f"{each.language}: {_summary(each)}{by}"
    yield from _plain(rows) if width is None else _drawn(rows, width)


def _summary(each: Progress) -> str:
    counts = each.total.counts
    return ", ".join(f"{counts[state]} {state}" for state in State if counts.get(state))


def _row(share: Share) -> tuple[str, ...]:
    counts = (str(share.counts.get(state, 0) or "") for state in _STATES)
    return (share.name, str(share.total), *counts, f"{share.translated} %", f"{share.read} %")


def _plain(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    lines = [_HEAD, *rows]
    wide = [max(len(line[n]) for line in lines) for n in range(len(_HEAD))]
    for line in lines:
        cells = (cell.ljust(wide[n]) if n == 0 else cell.rjust(wide[n]) for n, cell in enumerate(line))
        yield "  ".join(("", *cells)).rstrip()


def _drawn(rows: Sequence[tuple[str, ...]], width: int) -> Iterator[str]:
    from io import StringIO  # noqa: PLC0415 - a pipe and JSON need neither this nor rich

    from rich.box import SIMPLE_HEAD  # noqa: PLC0415
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    table = Table(header_style="bold", box=SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0))
    for n, name in enumerate(_HEAD):
        table.add_column(name, justify="right" if n else "left", no_wrap=True)
    for n, row in enumerate(rows):
        table.add_row(*row, end_section=n == len(rows) - 2, style="bold" if n == len(rows) - 1 else "")
    stream = StringIO()
    Console(file=stream, width=width, force_terminal=True, highlight=False, markup=False, emoji=False).print(table)
    yield from stream.getvalue().rstrip("\n").split("\n")


def _rest(each: Progress, *, keys: bool) -> Iterator[str]:
    yield from _blocking(each, keys=keys)
    for key, same in each.said_same.items():
        yield f"  same meaning: {key}, says {same.by} on {same.on}"
    if keys:
        stops = {words.key for words in each.blocks}
        open_ = (words for words in each.words.values() if not words.state.final)
        yield from (f"  {words.state:12} {words.key}{' !' if words.key in stops else ''}" for words in open_)


def _blocking(each: Progress, *, keys: bool) -> Iterator[str]:
    if not each.blocks:
        yield "  every text that must be read before a final print is read"
        return
    counts = Counter(words.state for words in each.blocks)
    states = ", ".join(f"{counts[state]} {state}" for state in State if counts[state])
    yield f"  stop a final print: {states} (zero tolerance, complaint, contact and remedy must be read)"
    if not keys:
        yield from (f"    {words.state:12} {words.key}" for words in each.blocks[:_FEW])
        if more := len(each.blocks) - _FEW:
            yield f"    and {more} more; --keys lists all" if more > 0 else ""


def as_json(standard: Standard, every: Sequence[Progress]) -> str:
    """Return the same for programs."""
    languages = [_values(each) for each in every]
    return json.dumps({"schema": 1, "program": standard.id, "languages": languages}, ensure_ascii=False, indent=1)


def _values(each: Progress) -> dict[str, Any]:
    return {
        "language": each.language,
        "translator": each.translator,
        **_numbers(each.total),
        "parts": [{"part": share.name, **_numbers(share)} for share in each.shares],
        "blocks_final": [{"key": words.key, "state": str(words.state)} for words in each.blocks],
        "same_meaning": [
            {"key": key, "by": same.by, "on": str(same.on), "source": same.source}
            for key, same in each.said_same.items()
        ],
    }


def _numbers(share: Share) -> dict[str, Any]:
    return {
        "texts": share.total,
        "states": {str(state): share.counts.get(state, 0) for state in _STATES},
        "translated_percent": share.translated,
        "read_percent": share.read,
    }
