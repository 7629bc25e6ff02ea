"""Coverage: what a code answers, what it leaves to the law, and where both are silent."""

from collections.abc import Iterator
from typing import Any

from wsrcode.build.pages.define import CoverageRow, Page
from wsrcode.build.pages.press import Press
from wsrcode.model.edition import Edition
from wsrcode.model.instrument import Citation, citation

STATUSES = ("answered", "unverified", "left to law", "silent")


def pages(press: Press) -> Iterator[Page]:
    """Yield one page for each program with a coverage report."""
    title = press.words.say("site.coverage.title")
    for standard in press.corpus.standards.values():
        rows = press.around.coverage.get(standard.id)
        if rows is None:
            continue
        path, edition = f"{standard.id}/coverage.md", press.edition(standard)
        groups = [
            {
                "title": press.word("coverage_groups", group),
                "rows": [_row(press, edition, each) for each in rows if each.group == group],
            }
            for group in dict.fromkeys(each.group for each in rows)
        ]
        counts = [(each, sum(row.status == each for row in rows)) for each in STATUSES]
        drawn = press.draw("coverage", title=title, groups=groups, counts=counts, fragment=press.fragment(path))
        yield Page(path, drawn, title, standard.id, 110)


def _row(press: Press, edition: Edition, row: CoverageRow) -> dict[str, Any]:
    standard = edition.standard
    return {
        "label": _label(press, row),
        "status": row.status,
        "word": press.word("coverage_status", row.status),
        "provisions": [
            {
                "number": standard.numbers.get(each, ""),
                "title": press.said(edition[f"provisions/{each}/title"]),
                "href": press.address(standard, each),
            }
            for each in sorted(row.provisions, key=list(standard.numbers).index)
        ],
        "waiting": len(row.unverified),
        "law": _laws(press, row.law),
        "excluded": _laws(press, row.excluded),
    }


def _label(press: Press, row: CoverageRow) -> object:
    if row.group == "ILO":
        return press.instrument(Citation(row.id), f"ILO {row.id}")
    return press.instrument(citation(row.id), row.id) if row.group == "UDHR" else press.word("indicators", row.id)


def right(press: Press, group: str, name: str, _: str) -> tuple[str, str]:
    """Return what a right is called, as plain words for a picture, and their language."""
    if group == "forced labour":
        return press.word("indicators", name), press.language
    language, title = press.titled(Citation(name) if group == "ILO" else citation(name))
    colon = press.words.say("colon") if language == press.language else ":"
    return f"ILO {name}{colon} {title}" if group == "ILO" else f"{name}{colon} {title}", language


def _laws(press: Press, names: tuple[str, ...]) -> object:
    known = [press.corpus.floors[each][0] for each in names if each in press.corpus.floors]
    return press.english("; ".join(dict.fromkeys(floor.citation for floor in known))) if known else ""
