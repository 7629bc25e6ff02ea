"""A short fictional code in many languages and scripts, from tests/scripts/, and what is printed of it."""

from functools import cache
from pathlib import Path

from examples import shelf

from wsrcode.build.define import Desk, Made
from wsrcode.build.printer import Printer
from wsrcode.build.run import documents
from wsrcode.build.templates import packaged
from wsrcode.load import Reading, folder_tree, read

FOLDERS = (packaged(),)
TAGS = ("ar", "bn", "fr", "pt", "quc", "st", "tl", "ur")
FROM_THE_RIGHT = ("ar", "ur")
LATIN = ("en", "fr", "pt", "quc", "st", "tl")
PHONE = "1-800-555-0142"
ID = "2026.11-3f9a2c1"


@cache
def program() -> Reading:
    """Return the program as it was read, with the measures of this repository."""
    tree = {**shelf().tree, **folder_tree(Path(__file__).parent / "scripts")}
    reading = read(tree)
    assert reading.faults == ()
    return reading


@cache
def made(output: str, tag: str) -> tuple[Made, ...]:
    """Return the files of one output in one language."""
    corpus = program().corpus
    # The first is the usual one; a booklet has other profiles, too.
    document = next(documents(Desk(corpus, corpus.standards["example"], (tag,), Printer(FOLDERS)), [output]))
    return document.make()


def booklet(tag: str) -> bytes:
    """Return the booklet as it is read, page by page."""
    return made("booklet", tag)[0].data
