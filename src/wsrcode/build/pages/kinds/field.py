"""The field: all programs side by side, by subject, right and ILO instrument, with what nobody answers.

One page shows all of it as a picture; each group of rows is a table on a page of its own.
"""

import re
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from wsrcode.build.pages.define import FieldCell, FieldRow, Page
from wsrcode.build.pages.markup import in_style
from wsrcode.build.pages.press import Press
from wsrcode.model.instrument import Citation, citation

SIGNS = {"answered": "●", "unverified": "?", "left out": "–", "left to law": "§", "silent": "○"}
"""What stands for a status beside its word."""
PATH, DATA = "field.md", "field.csv"
_YEAR = re.compile(r", \d{4} \([^)]*\)$")
"""How the title of an instrument ends: `, 1930 (No. 29)`."""


def pages(press: Press) -> Iterator[Page]:
    """Yield the page of the whole and one of each group, where there are programs to set side by side."""
    rows = press.around.field
    if not rows:
        return
    title = press.words.say("site.field.title")
    groups = {each: press.word("field_groups", each) for each in dict.fromkeys(row.group for row in rows)}
    drawn = press.draw(
        "field",
        groups=[{"title": words, "path": _table(group)} for group, words in groups.items()],
        statuses=_statuses(press),
        gaps=[_label(press, each) for each in rows if not any(cell.status == "answered" for cell in each.cells)],
        picture=press.fragment(PATH),
        data=DATA,
    )
    yield Page(PATH, drawn, title)
    programs = [_program(press, each.program) for each in rows[0].cells]
    for group, words in groups.items():
        own = [_row(press, each) for each in rows if each.group == group]
        told = press.draw("field_table", title=words, programs=programs, rows=own, statuses=_statuses(press))
        yield Page(_table(group), told, words, listed=False)


def _table(group: str) -> str:
    return f"field/{group.lower().replace(' ', '-')}.md"


def _statuses(press: Press) -> list[tuple[str, str, str]]:
    return [(each, SIGNS[each], press.word("coverage_status", each)) for each in SIGNS]


def _program(press: Press, program: str) -> dict[str, Any]:
    standard = press.whole.standards[program]
    name = press.edition(standard)["program/name"]
    # On a phone a style sheet says it beside each cell, a thousand times; the page says it once.
    return {
        "name": press.said(name),
        "said": in_style(f"{name.text} "),
        "status": "" if standard.program.status == "active" else press.word("program_status", standard.program.status),
        "href": f"../{program}/coverage.md" if program in press.corpus.standards else "",
    }


def named(press: Press, row: FieldRow) -> str:
    """Return what a row is about as plain text, for a picture."""
    label = _label(press, row)
    words = Markup(label["words"]).striptags()  # noqa: S704 - taken apart, not put together
    return f"{label['cited']} {_YEAR.sub('', words)}".strip()


def _row(press: Press, row: FieldRow) -> dict[str, Any]:
    return {"label": _label(press, row), "cells": [_cell(press, each) for each in row.cells]}


def _cell(press: Press, cell: FieldCell) -> dict[str, Any]:
    return {
        "sign": SIGNS[cell.status],
        "status": cell.status,
        "word": press.word("coverage_status", cell.status),
        "count": len(cell.provisions),
    }


def _label(press: Press, row: FieldRow) -> dict[str, Any]:
    """Return what a row is about: its short name, and its title where the two differ."""
    if row.group in {"ILO", "more ILO"}:
        return {"cited": f"ILO {row.id}", "words": press.instrument(Citation(row.id))}
    if row.group == "UDHR":
        return {"cited": row.id, "words": press.instrument(citation(row.id))}
    return {"cited": "", "words": press.word("subjects" if row.group == "subject" else "indicators", row.id)}
