"""What people said and what was decided, as the ledger and the provisions' pages show it."""

from collections.abc import Iterator
from typing import Any

from wsrcode.build.pages.press import Press, sure
from wsrcode.model.record import Input, Outcome
from wsrcode.model.standard import Standard


def inputs(press: Press, standard: Standard, provision: str = "") -> list[dict[str, Any]]:
    """Return the inputs that may be shown, the newest first; with a provision, those that are about it or led to it."""
    found = sorted(standard.inputs.items(), key=lambda item: (item[1].date, item[0]), reverse=True)
    return [
        _input(press, standard, name, given)
        for name, given in found
        if sure(given.evidence.mark if given.evidence else None)
        and (not provision or provision in given.about or name in standard.provisions[provision].informed_by)
    ]


def led_to(standard: Standard, name: str) -> list[str]:
    """Return the provisions that say they were informed by an input."""
    return [each.id for each in standard.provisions.values() if name in each.informed_by]


def organisation(press: Press, standard: Standard, name: str) -> object:
    """Return an organisation's name, or its id where the name is not confirmed."""
    known = next((each for each in standard.program.organisations if each.id == name), None)
    return press.own(standard, known.name) if known and sure(known.evidence) else name


def provisions(press: Press, standard: Standard, names: list[str]) -> list[dict[str, Any]]:
    """Return the provisions of these that may be shown, in the order of print, with the address of their page."""
    edition, order = press.edition(standard), list(standard.numbers)
    shown = [each for each in names if each in order and standard.provisions[each].printable]
    return [
        {
            "id": each,
            "number": standard.numbers[each],
            "title": press.said(edition[f"provisions/{each}/title"]),
        }
        for each in sorted(dict.fromkeys(shown), key=order.index)
    ]


def _input(press: Press, standard: Standard, name: str, given: Input) -> dict[str, Any]:
    return {
        "name": name,
        "date": press.day(given.date),
        "from": press.word("ledger_from", given.from_),
        "channel": press.word("ledger_channel", given.channel),
        "said": press.own(standard, given.said),
        "reason": press.own(standard, given.production_reason) if given.production_reason else None,
        "about": provisions(press, standard, list(given.about)),
        "led": provisions(press, standard, led_to(standard, name)),
        "outcome": _outcome(press, standard, given.outcome) if given.outcome else None,
        "sources": list(_sources(press, given)),
        "mark": given.evidence.mark if given.evidence else None,
    }


def _outcome(press: Press, standard: Standard, outcome: Outcome) -> dict[str, Any]:
    return {
        "decision": press.word("ledger_decision", outcome.decision),
        "by": organisation(press, standard, outcome.by),
        "on": press.day(outcome.on),
        "why": press.own(standard, outcome.why),
        "answer": press.own(standard, outcome.answer) if outcome.answer else None,
        "told_back": outcome.told_back,
    }


def _sources(press: Press, given: Input) -> Iterator[tuple[object, str]]:
    for each in given.evidence.source if given.evidence else ():
        yield press.english(each.title), press.day(each.date)
