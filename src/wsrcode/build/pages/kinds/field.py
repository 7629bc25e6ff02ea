"""The field: all programs side by side, by subject, right and ILO instrument, with what nobody answers.

One page shows all of it as a picture; each group of rows is a table on a page of its own.
"""

import re
from collections.abc import Iterator
from typing import Any

from wsrcode.build.pages.define import FieldCell, FieldRow, Page
from wsrcode.build.pages.markup import in_style
from wsrcode.build.pages.press import Press
from wsrcode.model.instrument import Citation, citation

SIGNS = {"answered": "●", "unverified": "?", "left out": "–", "left to law": "§", "silent": "○"}
"""What stands for a status beside its word."""
PATH, DATA = "field.md", "field.csv"
_YEAR = re.compile(r", \d{4} \([^)]*\)$")
"""How the title of an instrument ends: `, 1930 (No. 29)`."""
_ASIDE = re.compile(r"\s*\([^()]*\)$")
"""What the name of a program ends in: ` (no code exists)`."""


def pages(press: Press) -> Iterator[Page]:
    """Yield the page of the whole and one of each group, where there are programs to set side by side."""
    rows = press.around.field
    if not rows:
        return
    title = press.words.say("site.field.title")
    groups = {each: press.word("field_groups", each) for each in dict.fromkeys(row.group for row in rows)}
    drawn = press.draw(
        "field",
        groups=[
            {"title": words, "path": _table(group), "picture": press.fragment(picture(group))}
            for group, words in groups.items()
        ],
        statuses=_statuses(press),
        gaps=[_label(press, each) for each in rows if not any(cell.status == "answered" for cell in each.cells)],
        data=DATA,
    )
    yield Page(PATH, drawn, title)
    programs = [_program(press, each.program) for each in rows[0].cells]
    for group, words in groups.items():
        own = [_row(press, each) for each in rows if each.group == group]
        told = press.draw("field_table", title=words, programs=programs, rows=own, statuses=_statuses(press))
        yield Page(_table(group), told, words, listed=False)


def picture(group: str) -> str:
    """Return where the picture of a group stands."""
    return f"{PATH}#{group}"


def _table(group: str) -> str:
    return f"field/{group.lower().replace(' ', '-')}.md"


def _statuses(press: Press) -> list[tuple[str, str, str]]:
    return [(each, SIGNS[each], press.word("coverage_status", each)) for each in SIGNS]


def _program(press: Press, program: str) -> dict[str, Any]:
    standard = press.whole.standards[program]
    name = press.edition(standard)["program/name"]
    short, _ = program_named(press, program)
    # On a phone a style sheet says it beside each cell, a thousand times; the page says it once.
    return {
        "name": press.said(name),
        "said": in_style(f"{short} "),
        "status": "" if standard.program.status == "active" else press.word("program_status", standard.program.status),
        "href": f"../{program}/coverage.md" if program in press.corpus.standards else "",
    }


def named(press: Press, row: FieldRow) -> tuple[str, str]:
    """Return what a row is about as plain text, for a picture, and its language."""
    cited = _citation(row)
    if cited is None:
        return _words(press, row), press.language
    language, title = press.titled(cited)
    return f"{_cited(row)} {_YEAR.sub('', title)}".strip(), language


def program_named(press: Press, program: str) -> tuple[str, str]:
    """Return the name of a program as a column has room for it, without what it says in brackets, and its language."""
    name = press.edition(press.whole.standards[program])["program/name"]
    return _ASIDE.sub("", name.text), name.language


def _row(press: Press, row: FieldRow) -> dict[str, Any]:
    return {"label": _label(press, row), "cells": [_cell(press, each) for each in row.cells]}


def _cell(press: Press, cell: FieldCell) -> dict[str, Any]:
    return {
        "sign": SIGNS[cell.status],
        "status": cell.status,
        "word": press.word("coverage_status", cell.status),
        "count": press.words.numerals.written(len(cell.provisions)) if cell.provisions else "",
    }


def _label(press: Press, row: FieldRow) -> object:
    """Return what a row is about: its short name, and its title where the two differ."""
    cited = _citation(row)
    return press.instrument(cited, _cited(row)) if cited else _words(press, row)


def _citation(row: FieldRow) -> Citation | None:
    if row.group in {"ILO", "more ILO"}:
        return Citation(row.id)
    return citation(row.id) if row.group == "UDHR" else None


def _cited(row: FieldRow) -> str:
    return {"ILO": f"ILO {row.id}", "more ILO": f"ILO {row.id}", "UDHR": row.id}.get(row.group, "")


def _words(press: Press, row: FieldRow) -> str:
    return press.word("subjects" if row.group == "subject" else "indicators", row.id)
