"""The field: all programs side by side, by subject, right and ILO instrument, with what nobody answers."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup

from wsrcode.build.pages.define import FieldCell, FieldRow, Page
from wsrcode.build.pages.press import Press
from wsrcode.model.instrument import Citation, citation

SIGNS = {"answered": "●", "unverified": "?", "left out": "–", "left to law": "§", "silent": "○"}
"""What stands for a status beside its word."""
PATH, DATA = "field.md", "field.csv"
_YEAR = re.compile(r", \d{4} \([^)]*\)$")
"""How the title of an instrument ends: `, 1930 (No. 29)`."""


def pages(press: Press) -> Iterator[Page]:
    """Yield the page, where there are programs to set side by side."""
    rows = press.around.field
    if not rows:
        return
    title = press.words.say("site.field.title")
    groups = [_group(press, rows, each) for each in dict.fromkeys(row.group for row in rows)]
    standards = [press.whole.standards[each.program] for each in rows[0].cells]
    programs = [
        {
            "name": press.said(press.edition(each)["program/name"]),
            "status": "" if each.program.status == "active" else press.word("program_status", each.program.status),
            "href": f"{each.id}/index.md" if each.id in press.corpus.standards else "",
        }
        for each in standards
    ]
    drawn = press.draw(
        "field",
        programs=programs,
        groups=groups,
        statuses=[(each, SIGNS[each], press.word("coverage_status", each)) for each in SIGNS],
        gaps=[_label(press, each) for each in rows if not any(cell.status == "answered" for cell in each.cells)],
        picture=press.fragment(PATH),
        data=DATA,
    )
    yield Page(PATH, drawn, title)


def named(press: Press, row: FieldRow) -> str:
    """Return what a row is about as plain text, for a picture."""
    label = _label(press, row)
    words = Markup(label["words"]).striptags()  # noqa: S704 - taken apart, not put together
    return f"{label['cited']} {_YEAR.sub('', words)}".strip()


def _group(press: Press, rows: Sequence[FieldRow], group: str) -> dict[str, Any]:
    own = [_row(press, each) for each in rows if each.group == group]
    return {"title": press.word("field_groups", group), "rows": own}


def _row(press: Press, row: FieldRow) -> dict[str, Any]:
    return {"label": _label(press, row), "cells": [_cell(press, each) for each in row.cells]}


def _cell(press: Press, cell: FieldCell) -> dict[str, Any]:
    return {
        "sign": SIGNS[cell.status],
        "status": cell.status,
        "word": press.word("coverage_status", cell.status),
        "count": len(cell.provisions),
        "href": f"{cell.program}/coverage.md" if cell.program in press.corpus.standards else "",
    }


def _label(press: Press, row: FieldRow) -> dict[str, Any]:
    """Return what a row is about: its short name, and its title where the two differ."""
    if row.group in {"ILO", "more ILO"}:
        return {"cited": f"ILO {row.id}", "words": press.instrument(Citation(row.id))}
    if row.group == "UDHR":
        return {"cited": row.id, "words": press.instrument(citation(row.id))}
    return {"cited": "", "words": press.word("subjects" if row.group == "subject" else "indicators", row.id)}
