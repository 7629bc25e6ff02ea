"""The last change of each field, as text, Markdown or JSON."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

from wsrcode.model.history import History, LastChange, Version
from wsrcode.report.tables import Table, as_markdown, as_text

_ABOUT = (
    "Each field with the commit that last changed it on the mainline; a merge counts for what it brought.",
    "A limit is changed when its figure or direction is; the same quantity in other words is no change.",
)
_DOUBT = "(?) The version before it could not be read; the change may have come with that one."


def told(history: History, *, form: str, one: bool, width: int | None = None) -> str:
    """Return the history in a format; of a whole program, fields that changed together share a row."""
    if form == "json":
        return _as_json(history)
    table = _table(history, one=one)
    unread = [_unread(each) for each in history.unread]
    if form == "markdown":
        return as_markdown(table) + "".join(f"\n- {line}\n" for line in unread)
    return "\n".join([as_text(table, width=width).rstrip("\n"), *unread])


def _table(history: History, *, one: bool) -> Table:
    doubt = (_DOUBT,) if any(not each.sure for each in history.changes) else ()
    return Table(
        title=f"{history.program}: since when each field is as it is",
        about=(*_ABOUT, f"Up to commit {history.head[:12]}.", *doubt),
        head=("provision", "field", "now", "since", "commit"),
        rows=tuple(map(_row, history.changes) if one else _together(history.changes)),
    )


def _row(each: LastChange) -> tuple[str, ...]:
    return each.provision, each.label, each.value, each.commit.date, _commit(each)


def _together(changes: Iterable[LastChange]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each limit, and one for all other fields of a provision that changed with the same commit."""
    for name, own in groupby(changes, key=lambda each: each.provision):
        listed = list(own)
        yield from (_row(each) for each in listed if each.measure)
        for commit in dict.fromkeys(_commit(each) for each in listed if not each.measure):
            these = [each for each in listed if not each.measure and _commit(each) == commit]
            yield name, ", ".join(each.label for each in these), "", these[0].commit.date, commit


def _commit(each: LastChange) -> str:
    return each.commit.oid[:12] + ("" if each.sure else " (?)")


def _unread(each: Version) -> str:
    return f"could not read {each.file} at {each.commit.oid[:12]} of {each.commit.date}: {each.fault}"


def _as_json(history: History) -> str:
    document = {
        "schema": 1,
        "program": history.program,
        "head": history.head,
        "changes": [_plain(each) for each in history.changes],
        "unread": [
            {"path": each.file, "commit": each.commit.oid, "date": each.commit.date, "why": each.fault}
            for each in history.unread
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _plain(each: LastChange) -> dict[str, object]:
    return {
        "provision": each.provision,
        "field": each.field,
        "measure": each.measure,
        "holder": each.holder,
        "obligation": each.obligation,
        "value": each.value,
        "commit": each.commit.oid,
        "date": each.commit.date,
        "sure": each.sure,
    }
