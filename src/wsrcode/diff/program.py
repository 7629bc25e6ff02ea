"""What it means when the head of a program changes: where it holds, in which languages, what it is called."""

from collections.abc import Iterator

from wsrcode.diff.changes import came, evidence, reordered, retold, unclear, went
from wsrcode.diff.define import Change
from wsrcode.diff.pairs import ProgramPair
from wsrcode.model.program import Publisher

_LISTS = {
    "places": ("workers in this place are", "protected"),
    "languages": ("workers who read this language are", "told of their rights in it"),
    "retaliation": ("this is", "named as what protects those who speak up"),
}
_ORDERED = ("contacts", "organisations", "agreements", "holders", "facts")


def entries(pair: ProgramPair, field: str, *, added: bool) -> Iterator[Change]:
    """Yield one change for each place, language or protection against retaliation that comes or goes."""
    if pair.both:
        old, new = (getattr(each, field) for each in pair.both)
        who, what = _LISTS[field]
        told = came if added else went
        yield from told(old, new, key=(field,), why=f"{who} {'now' if added else 'no longer'} {what}")


def orders(pair: ProgramPair) -> Iterator[Change]:
    """Yield a neutral change for each list of a program whose entries stand in another order."""
    if pair.both:
        for field in _LISTS:
            old, new = (getattr(each, field) for each in pair.both)
            yield from reordered(old, new, key=(field,))
        for field in _ORDERED:
            olds, news = ([one.id for one in getattr(each, field)] for each in pair.both)
            yield from reordered(olds, news, key=(field,))


def named(pair: ProgramPair, field: str) -> Iterator[Change]:
    """Yield the change of a name, a label or a status."""
    if pair.both:
        yield from retold(getattr(pair.both[0], field), getattr(pair.both[1], field), key=(field,), where=field)


def publisher(pair: ProgramPair) -> Iterator[Change]:
    """Yield the change of who publishes the text."""
    if pair.both:
        yield from retold(*(_publisher(each.publisher) for each in pair.both), key=("publisher",), where="publisher")


def sector(pair: ProgramPair) -> Iterator[Change]:
    """Yield the change of the sector, which decides what law stands beside the code."""
    if pair.both:
        why = "other workers, and another law beside the code; a person must say whom that leaves out"
        yield from unclear(pair.both[0].sector, pair.both[1].sector, why, key=("sector",))


def proof(pair: ProgramPair) -> Iterator[Change]:
    """Yield the change of how sure we are of a program."""
    if pair.both:
        old, new = (evidence(each.evidence) for each in pair.both)
        yield from retold(old, new, key=("evidence",), where="evidence")


def _publisher(told: Publisher) -> str:
    return " ".join(filter(None, (told.name, told.url, "" if told.official else "(no official text)")))
