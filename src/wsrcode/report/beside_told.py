"""Two programs side by side as text, Markdown and JSON."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from wsrcode.model.standard import Standard
from wsrcode.report.beside import Answer, AtGround, AtMeasure, Figure, Named, Replies, Rule, SideBySide
from wsrcode.report.tables import Table, as_markdown, as_text

NOTES = (
    "Both are paraphrases in our own words, not the texts themselves: before you rely on a difference, read those.",
    "A verdict is about the figure alone; whom it binds, and when, stands beside it.",
    "More provisions are not better: what counts is whether they are kept, and who sees to it.",
    "Only what is verified is set side by side; nothing is converted from one currency to another.",
)


def tables(found: SideBySide) -> tuple[Table, ...]:
    """Return the measures, the grounds, and what of the grounds in common is zero tolerance."""
    return _measures(found), _grounds(found), _tiers(found)


def text(found: SideBySide, *, width: int | None = None) -> str:
    """Return the tables for a terminal."""
    return "\n".join(as_text(each, width=width) for each in tables(found))


def markdown(found: SideBySide) -> str:
    """Return the tables as Markdown."""
    return "\n".join(as_markdown(each) for each in tables(found))


def data(found: SideBySide) -> str:
    """Return all of it as JSON."""
    told = {
        "a": _program_data(found.a),
        "b": _program_data(found.b),
        "notes": list(NOTES),
        "measures": [_measure_data(each) for each in found.measures],
        "grounds": [_ground_data(each) for each in found.grounds],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _measures(found: SideBySide) -> Table:
    a, b = found.a.id, found.b.id
    rows = tuple(
        (
            each.subject or "-",
            each.title,
            _lines(map(_figure, each.a)),
            _lines(map(_figure, each.b)),
            _lines(map(_rule, each.law_a)),
            _lines(map(_rule, each.law_b)),
            _with_names(found, each.verdict) + (f": {each.why}" if each.why else ""),
        )
        for each in found.measures
    )
    head = ("subject", "measure", _head(found.a), _head(found.b), f"law for {a}", f"law for {b}", "verdict")
    return Table(f"{_title(found)}: figures", (*_about(found), *NOTES), head, rows)


def _grounds(found: SideBySide) -> Table:
    rows = tuple(
        (_right(each), _replies(each.a), _replies(each.b), _with_names(found, each.answer)) for each in found.grounds
    )
    about = ("A right counts as answered when a verified provision rests on it or guards against it.",)
    return Table(f"{_title(found)}: rights", about, ("right", _head(found.a), _head(found.b), "answered by"), rows)


def _tiers(found: SideBySide) -> Table:
    rows = tuple(
        (
            _right(each),
            _names(each.a.zero_tolerance) or "-",
            _names(each.b.zero_tolerance) or "-",
            _with_names(found, each.zero_tolerance),
        )
        for each in found.grounds
        if each.answer is Answer.BOTH
    )
    about = (
        "Of the rights that both answer: whose breach is not tolerated at all.",
        *(f"{each.id} has no tier of zero tolerance." for each in (found.a, found.b) if not each.zero_tolerance),
    )
    return Table(
        f"{_title(found)}: zero tolerance", about, ("right", _head(found.a), _head(found.b), "zero tolerance"), rows
    )


def _title(found: SideBySide) -> str:
    return f"{found.a.program.name} beside {found.b.program.name}"


def _about(found: SideBySide) -> Iterator[str]:
    for each in (found.a, found.b):
        yield f"{each.id} ({each.program.status}): {each.program.label} Law as in force on {each.code.law_date}."


def _head(standard: Standard) -> str:
    status = standard.program.status
    return standard.id if status == "active" else f"{standard.id} ({status})"


def _with_names(found: SideBySide, verdict: str) -> str:
    names = {"A": found.a.id, "B": found.b.id}
    return " ".join(names.get(word, word) for word in verdict.split())


def _figure(figure: Figure) -> str:
    narrowed = [
        *(f"only if {each}" for each in figure.only_if),
        *([f"from {figure.season[0]} to {figure.season[1]}"] if figure.season else []),
        *(["with exceptions"] if figure.exceptions else []),
    ]
    said = f"{_limit(figure)} ({figure.provision.number} {figure.provision.title}; owed by {', '.join(figure.holders)}"
    return f"{'; '.join([said, *narrowed])})"


def _limit(figure: Figure) -> str:
    return f"{figure.limit.comparator.replace('-', ' ')} {figure.limit.amount}"


STANDS = {"above": "the code is above", "same": "the code is the same", "below": "the code is below"}


def _rule(rule: Rule) -> str:
    pointing = f"the code points to it in {', '.join(each.number for each in rule.pointed_from)}"
    beside = STANDS.get(rule.standing) or (pointing if rule.pointed_from else "")
    read = "; ".join(filter(None, (rule.citation, f"{rule.confidence} confidence", beside)))
    return f"{rule.place}: {rule.says} ({read})"


def _right(ground: AtGround) -> str:
    return ground.label if ground.group == "forced labour" else f"{ground.id} {ground.label}"


def _replies(replies: Replies) -> str:
    if replies.provisions:
        return _names(replies.provisions)
    return f"unverified: {_names(replies.unverified)}" if replies.unverified else replies.status


def _names(named: Sequence[Named]) -> str:
    return _lines(f"{each.number} {each.title}" for each in named)


def _lines(parts: Iterable[str]) -> str:
    return "; ".join(parts) or "-"


def _program_data(standard: Standard) -> dict[str, Any]:
    return {
        "id": standard.id,
        "name": standard.program.name,
        "status": standard.program.status,
        "label": standard.program.label,
        "law_date": standard.code.law_date.isoformat(),
        "zero_tolerance": sorted(standard.zero_tolerance),
    }


def _measure_data(at: AtMeasure) -> dict[str, Any]:
    return {
        "measure": at.measure,
        "title": at.title,
        "subject": at.subject,
        "a": [_figure_data(each) for each in at.a],
        "b": [_figure_data(each) for each in at.b],
        "law_a": [asdict(each) for each in at.law_a],
        "law_b": [asdict(each) for each in at.law_b],
        "verdict": at.verdict.value,
        "why": at.why,
    }


def _figure_data(figure: Figure) -> dict[str, Any]:
    return {
        "provision": asdict(figure.provision),
        "holders": list(figure.holders),
        "comparator": figure.limit.comparator,
        "amount": str(figure.limit.amount),
        "only_if": list(figure.only_if),
        "season": list(figure.season) if figure.season else None,
        "exceptions": figure.exceptions,
    }


def _ground_data(at: AtGround) -> dict[str, Any]:
    return {
        "group": at.group,
        "id": at.id,
        "label": at.label,
        "a": asdict(at.a),
        "b": asdict(at.b),
        "answered": at.answer.value,
        "zero_tolerance": at.zero_tolerance.value,
    }
