"""What it means when an agreement on which a program stands comes, goes, is signed or ends."""

from collections.abc import Iterator

from wsrcode.diff.changes import reordered, restated, retold, step, unclear
from wsrcode.diff.define import Change
from wsrcode.diff.lists import gained
from wsrcode.diff.pairs import AgreementPair
from wsrcode.diff.words import folded
from wsrcode.model.amendment import Effect, effect_of
from wsrcode.model.program import Agreement


def whole(pair: AgreementPair, *, added: bool) -> Iterator[Change]:
    """Yield the change when an agreement is new, or gone; one that ended promised nothing any more."""
    if not pair.both and (pair.old is None) == added:
        words = ("", _told(pair.either)) if added else (_told(pair.either), "")
        ended = pair.either.status == "ended"
        why = "it has ended and binds nobody" if ended else f"it binds its parties {'now' if added else 'no longer'}"
        if pair.either.status == "proposed":
            why = f"it is {'now' if added else 'no longer'} asked of its parties"
        yield Change(*words, Effect.NEUTRAL if ended else effect_of(1 if added else -1), why=why)


def status(pair: AgreementPair, name: str) -> Iterator[Change]:
    """Yield the change of whether an agreement is signed, of this name: signed, unsigned or turned."""
    if pair.both and pair.both[0].status != pair.both[1].status:
        old, new = (each.status for each in pair.both)
        if name == ("signed" if new == "signed" else "unsigned" if old == "signed" else "turned"):
            effect, why = _STATUS[name]
            yield Change(old, new, effect, why=why, key=("status",))


_STATUS = {
    "signed": (Effect.STRENGTHENED, "it is signed, and binds its parties now"),
    "unsigned": (Effect.WEAKENED, "it no longer binds its parties"),
    "turned": (Effect.UNCLEAR, "nobody is bound by it before or after; a person must say what the change means"),
}


def parties(pair: AgreementPair, *, added: bool) -> Iterator[Change]:
    """Yield one change for each party that joined (or, not `added`, left)."""
    if pair.both:
        old, new = (each.parties for each in pair.both)
        for name in gained(old, new) if added else gained(new, old):
            key = ("parties", new.index(name)) if added else ("parties",)
            words = ("", name) if added else (name, "")
            why = f"it {'now' if added else 'no longer'} binds {name}"
            yield Change(*words, effect_of(1 if added else -1), where=name, why=why, key=key)


def term(pair: AgreementPair, name: str) -> Iterator[Change]:
    """Yield the change of how long an agreement runs, of this name (see `step`)."""
    if not pair.both or step(pair.both[0].term, pair.both[1].term) != name:
        return
    old, new = (each.term for each in pair.both)
    if old and new and name == "restated":
        yield restated(old, new, key=("term",))
    elif old and new:
        more = name == "more"
        why = f"it runs {'longer' if more else 'less long'}"
        yield Change(str(old), str(new), effect_of(1 if more else -1), why=why, key=("term",))
    else:
        why = "how long it runs was or is not known; a person must say whether that is longer"
        yield from unclear(old, new, why, key=("term",))


def plainly(pair: AgreementPair, field: str) -> Iterator[Change]:
    """Yield the change of a title, a day of signing or how sure we are."""
    if pair.both:
        yield from retold(getattr(pair.both[0], field), getattr(pair.both[1], field), key=(field,), where=field)


def order(pair: AgreementPair) -> Iterator[Change]:
    """Yield the change when the same parties are named in another order."""
    if pair.both:
        yield from reordered(pair.both[0].parties, pair.both[1].parties, key=("parties",))


def _told(agreement: Agreement) -> str:
    signed = f"signed {agreement.signed}" if agreement.signed else ""
    runs = f"for {agreement.term}" if agreement.term else ""
    told = (folded(agreement.title), agreement.status, ", ".join(agreement.parties), signed, runs)
    return "; ".join(filter(None, told))
