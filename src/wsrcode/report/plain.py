"""How much each kind of text costs its reader, beside what it may cost: advice for whoever writes, never a verdict."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from wsrcode.model.edition import Edition, State
from wsrcode.model.plain import BUDGETS, Budget, Plainness, kind_of
from wsrcode.model.words import tokens
from wsrcode.report.readability import ENOUGH, Score, formulas, scores
from wsrcode.report.tables import Table, as_text

_END = re.compile("(?<=[.!?:;\u0964\u06d4\u061f])[\\s\"'”’)]+")
_ALL = 100
_FEW = 3
_LONGEST = 60
CANNOT = "cannot measure"


@dataclass(frozen=True)
class Cost:
    """What one text costs."""

    key: str
    sentence: int
    """The words of its longest sentence."""
    words: int
    long: int
    """How many of them are long; 0 where nobody said what is long in this language."""
    lawyers: tuple[str, ...] = ()
    hiding: tuple[str, ...] = ()
    """The passives."""


@dataclass(frozen=True)
class Kind:
    """All texts of one kind in one language."""

    name: str
    budget: Budget
    costs: tuple[Cost, ...]
    sentences: int
    score: tuple[Score, ...]

    @property
    def words(self) -> int:
        """How many words there are."""
        return sum(each.words for each in self.costs)

    @property
    def mean(self) -> float:
        """The words of a sentence on average."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def long(self) -> float:
        """The long words of a hundred."""
        return _ALL * sum(each.long for each in self.costs) / self.words if self.words else 0.0

    @property
    def over(self) -> tuple[Cost, ...]:
        """The texts with a sentence that is longer than it should be, the longest first."""
        found = (each for each in self.costs if each.sentence > self.budget.words)
        return tuple(sorted(found, key=lambda each: (-each.sentence, each.key)))


@dataclass(frozen=True)
class Plain:
    """One language of a code."""

    program: str
    language: str
    lists: Plainness | None
    kinds: tuple[Kind, ...]
    missing: Mapping[str, int] = field(default_factory=dict)
    """How many texts of a kind are not translated, and so not measured."""


def plain(edition: Edition, lists: Plainness | None) -> Plain:
    """Measure the texts of an edition that have a budget."""
    texts: dict[str, dict[str, str]] = {name: {} for name in BUDGETS}
    missing: Counter[str] = Counter()
    for key, words in edition.words.items():
        if (name := kind_of(key)) is not None:
            if words.state is State.UNTRANSLATED:
                missing[name] += 1
            else:
                texts[name][key] = words.text
    kinds = (_kind(name, each, edition.language, lists) for name, each in texts.items() if each)
    return Plain(edition.standard.id, edition.language, lists, tuple(kinds), missing)


def _kind(name: str, texts: Mapping[str, str], language: str, lists: Plainness | None) -> Kind:
    costs = tuple(_cost(key, text, lists) for key, text in texts.items())
    # A title ends without a full stop; for a formula each text is at least one sentence.
    whole = " ".join(text if text.rstrip().endswith((".", "!", "?")) else f"{text}." for text in texts.values())
    sentences = sum(len(_sentences(text)) for text in texts.values())
    return Kind(name, BUDGETS[name], costs, sentences, scores(whole, language))


def _cost(key: str, text: str, lists: Plainness | None) -> Cost:
    said, lower = tokens(text), text.lower()
    longest = max((len(each.split()) for each in _sentences(text)), default=0)
    if lists is None:
        return Cost(key, longest, len(text.split()), 0)
    return Cost(
        key,
        longest,
        len(text.split()),
        sum(len(word) >= lists.long for word in said),
        tuple(_found(lists.lawyers, lower)),
        # A word longer than any is no verb, and could make a pattern take its time.
        tuple(_found(lists.hiding, " ".join(word for word in lower.split() if len(word) <= _LONGEST))),
    )


def _found(pattern: re.Pattern[str] | None, text: str) -> Iterator[str]:
    if pattern is not None:
        yield from (found[0] for found in pattern.finditer(text))


def _sentences(text: str) -> list[str]:
    return [each for each in _END.split(text) if each.strip()]


# ---------------------------------------------------------------------------------------------------------------------
# Told

_HEAD = ("kind", "texts", "sentence", "over", "long", "passive", "lawyers' words", "score")


def told(every: Iterable[Plain], *, keys: bool, width: int | None = None) -> str:
    """Return the costs in words, language by language."""
    return "\n".join(
        line for each in every for line in (as_text(_table(each), width=width), *_worst(each, keys=keys), "")
    )


def _table(each: Plain) -> Table:
    return Table(
        title=f"{each.program} in {each.language}: what the words cost their reader",
        about=tuple(_about(each)),
        head=_HEAD,
        rows=tuple(_row(each, kind) for kind in each.kinds),
    )


def _about(each: Plain) -> Iterator[str]:
    yield "A budget is advice for whoever writes: nothing here stops a print."
    yield "Sentence: words on average, in the longest, and the budget; over: texts with a longer one; long: long words."
    if each.lists is None:
        yield f"Long, passive and lawyers' words: {CANNOT}; write templates/languages/{each.language}.plain.yml."
    elif not each.lists.passive:
        yield f"Passive: {CANNOT}; no pattern is listed for {each.language}."
    known = formulas(each.language)
    yield (
        f"Score: {'; '.join(f'{formula.name}, {formula.reads}' for formula in known)}."
        if known
        else f"Score: {CANNOT}; no formula that works offline was made for {each.language}."
    )
    if each.missing:
        yield f"Not translated and not measured: {sum(each.missing.values())} texts."


def _row(each: Plain, kind: Kind) -> tuple[str, ...]:
    lists = each.lists
    most = max(cost.sentence for cost in kind.costs)
    return (
        kind.name,
        str(len(kind.costs)),
        f"{kind.mean:.0f}, {most} ({kind.budget.words})",
        str(len(kind.over)),
        f"{kind.long:.0f} % ({kind.budget.long} %)" if lists else CANNOT,
        str(sum(len(cost.hiding) for cost in kind.costs)) if lists and lists.passive else CANNOT,
        _counted(word for cost in kind.costs for word in cost.lawyers) if lists else CANNOT,
        _scored(each.language, kind),
    )


def _counted(words: Iterable[str]) -> str:
    counts = Counter(words).most_common()
    more = f" and {len(counts) - _FEW} more" if len(counts) > _FEW else ""
    return ", ".join(f"{word} {n}" if n > 1 else word for word, n in counts[:_FEW]) + more or "none"


def _scored(language: str, kind: Kind) -> str:
    if kind.score:
        return "; ".join(f"{each.value:.0f}" for each in kind.score)
    return f"under {ENOUGH} words" if formulas(language) else CANNOT


def _worst(each: Plain, *, keys: bool) -> Iterator[str]:
    for kind in each.kinds:
        shown = kind.over if keys else kind.over[:_FEW]
        yield from (f"  {cost.sentence} words in a sentence of {cost.key}" for cost in shown)
        if len(kind.over) > len(shown):
            yield f"  and {len(kind.over) - len(shown)} more of this kind ({kind.name}); --keys lists all"
    if keys:
        for cost in (cost for kind in each.kinds for cost in kind.costs):
            yield from (f"  {word!r} in {cost.key}" for word in (*cost.lawyers, *cost.hiding))


def as_json(every: Sequence[Plain]) -> str:
    """Return the same for programs; what cannot be measured is null."""
    document = {"schema": 1, "editions": [_values(each) for each in every]}
    return json.dumps(document, ensure_ascii=False, indent=1)


def _values(each: Plain) -> dict[str, Any]:
    return {
        "program": each.program,
        "language": each.language,
        "untranslated": sum(each.missing.values()),
        "kinds": [_kind_values(each, kind) for kind in each.kinds],
    }


def _kind_values(each: Plain, kind: Kind) -> dict[str, Any]:
    passive = each.lists is not None and bool(each.lists.passive)
    return {
        "kind": kind.name,
        "texts": len(kind.costs),
        "words": kind.words,
        "sentences": kind.sentences,
        "budget": {"words_a_sentence": kind.budget.words, "long_words_percent": kind.budget.long},
        "words_a_sentence": round(kind.mean, 1),
        "longest_sentence": max(cost.sentence for cost in kind.costs),
        "too_long": [{"key": cost.key, "words": cost.sentence} for cost in kind.over],
        "long_words_percent": round(kind.long, 1) if each.lists else None,
        "passive": _where(kind, "hiding") if passive else None,
        "lawyers_words": _where(kind, "lawyers") if each.lists else None,
        "readability": [
            {"formula": score.formula.name, "value": round(score.value, 1), "reads": score.formula.reads}
            for score in kind.score
        ]
        or None,
    }


def _where(kind: Kind, name: str) -> list[dict[str, Any]]:
    return [{"key": cost.key, "words": list(getattr(cost, name))} for cost in kind.costs if getattr(cost, name)]
