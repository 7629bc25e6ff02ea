"""What the processes of a build do: threads of one process would wait for each other inside Typst."""

from collections.abc import Sequence

from wsrcode.build.define import Document, Made
from wsrcode.errors import WsrcodeError

WORTH = 12
"""Fewer documents are made sooner by threads than a second process starts."""

Outcome = tuple[tuple[Made, ...], str | None, str]
"""The files of a document, or a fault and none of them; and its status."""

_todo: Sequence[Document] = ()
"""What there is to render, in a process of the crew."""


def ready(todo: Sequence[Document]) -> None:
    """Take what there is to do; a process has one crew."""
    global _todo  # noqa: PLW0603
    _todo = todo


def made(number: int) -> Outcome:
    """Return what became of the document with a number."""
    return outcome(_todo[number])


def outcome(document: Document) -> Outcome:
    """Return what becomes of a document when it is made."""
    try:
        return document.make(), None, document.status
    except WsrcodeError as error:
        return (), str(error), ""
