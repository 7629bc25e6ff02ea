"""What it means when it changes who decides, who is heard, and who takes part in a program."""

from collections.abc import Iterator

from wsrcode.diff.changes import WORDS, retold, unclear
from wsrcode.diff.define import Change, Scene
from wsrcode.diff.pairs import FactPair, HolderPair, OrganisationPair, ProgramPair
from wsrcode.diff.words import folded, hint
from wsrcode.model.amendment import Effect
from wsrcode.model.program import Organisation, Side

RULES = {
    "decides": "who has the last word changed; those who had it must say whether they agree",
    "heard": "who is heard changed; those who decide must say whether they agree",
    "threshold": "how many must approve changed; those who decide must say whether they agree",
    "signed": "whether approvals must be signed changed; those who decide must say whether they agree",
}


def rule(pair: ProgramPair, field: str) -> Iterator[Change]:
    """Yield the change of one rule of governance."""
    if pair.both:
        old, new = (getattr(each.governance, field) for each in pair.both)
        yield from unclear(old, new, RULES[field], key=("governance", field))


def sides(pair: ProgramPair) -> Iterator[Change]:
    """Yield the change of the sides that decide together."""
    if pair.both:
        old, new = ("; ".join(map(_side, each.governance.sides)) for each in pair.both)
        why = "which sides decide together changed; those who decide must say whether they agree"
        yield from unclear(old, new, why, key=("governance", "sides"))


def revision(pair: ProgramPair, scene: Scene) -> Iterator[Change]:
    """Yield the change of how the text is said to be revised."""
    if pair.both:
        old, new = (folded(each.governance.revision) for each in pair.both)
        if old != new:
            told = hint(old, new, scene.language)
            yield Change(
                old, new, Effect.UNCLEAR, where="revision", why=WORDS, hint=told, key=("governance", "revision")
            )


def organisation(pair: OrganisationPair, name: str) -> Iterator[Change]:
    """Yield the change of an organisation: added, removed or changed."""
    if name == ("changed" if pair.both else "added" if pair.old is None else "removed"):
        why = {
            "added": "another organization takes part; a person must say what that means",
            "removed": "an organization takes part no longer; a person must say what that means",
        }.get(name, "what it is or does in the program changed; a person must say what that means")
        old, new = (_told(each) if each else "" for each in (pair.old, pair.new))
        yield Change(old, new, Effect.UNCLEAR, why=why)


def holder(pair: HolderPair, *, added: bool) -> Iterator[Change]:
    """Yield the change when somebody can now owe duties, or no longer; the duties are told by themselves."""
    if not pair.both and (pair.old is None) == added:
        words = ("", f"{pair.either.name} ({pair.either.side})")
        why = "what they owe is told duty by duty"
        yield Change(*(words if added else words[::-1]), Effect.NEUTRAL, why=why)


def holder_name(pair: HolderPair) -> Iterator[Change]:
    """Yield the change of what a holder is called."""
    if pair.both:
        old, new = pair.both
        yield from retold(old.name, new.name, key=("name",), where="name")
        yield from retold(old.plural, new.plural, key=("plural",), where="plural")


def holder_side(pair: HolderPair) -> Iterator[Change]:
    """Yield the change of the side a holder stands on: it turns every duty of theirs round."""
    if pair.both:
        why = "the side decides whether a duty protects or burdens workers; every duty of theirs must be read again"
        yield from unclear(pair.both[0].side, pair.both[1].side, why, key=("side",))


def fact(pair: FactPair, *, added: bool) -> Iterator[Change]:
    """Yield the change when a fact about suppliers is asked, or no longer."""
    if not pair.both and (pair.old is None) == added:
        words = ("", pair.either.question) if added else (pair.either.question, "")
        yield Change(*words, Effect.NEUTRAL, why="what depends on it is told provision by provision")


def question(pair: FactPair) -> Iterator[Change]:
    """Yield the change of the question that decides what binds a supplier."""
    if pair.both:
        why = "the answer decides whom provisions bind; a person must say whether it is still the same question"
        yield from unclear(pair.both[0].question, pair.both[1].question, why, key=("question",))


def _side(side: Side) -> str:
    return f"{side.id} ({folded(side.title)}): {side.approve} of {', '.join(side.organisations)}"


def _told(organisation: Organisation) -> str:
    head = f"{organisation.name}: {', '.join(organisation.roles)}"
    return " | ".join(filter(None, (head, organisation.handle, folded(organisation.note), organisation.evidence)))
