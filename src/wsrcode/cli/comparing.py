"""Read two sides and compare them, as several commands do."""

from pathlib import Path

from wsrcode.cli.undisturbed import undisturbed
from wsrcode.diff import compare
from wsrcode.diff.programs import came, went
from wsrcode.load.revision import Both, Readings, readings
from wsrcode.load.sides import sides
from wsrcode.model.amendment import Amendment, worst_first
from wsrcode.report.compared import Compared


def compared(old: str, new: str | None, root: Path, program: str = "") -> tuple[Readings, list[Amendment]]:
    """Return both readings and the amendments between them, worst first; raise CouldNotCompare."""
    with undisturbed():
        read = readings(sides(old, new), root, program=program)
        return read, worst_first([each for both in read.programs for each in _amendments(both, read)])


def around(read: Readings) -> Compared:
    """Return what surrounds the amendments between two readings, for those who tell them."""
    return Compared(
        old={each.old.id: each.old for each in read.programs if each.old},
        new={each.new.id: each.new for each in read.programs if each.new},
        labels=read.labels,
    )


def _amendments(both: Both, read: Readings) -> list[Amendment]:
    if both.old is None:
        return [came(both.new)] if both.new else []
    if both.new is None:
        return [went(both.old)]
    corpora = (read.old.corpus, read.new.corpus)
    return list(compare(both.old, both.new, *corpora, read.locate, unchanged=both.unchanged))
