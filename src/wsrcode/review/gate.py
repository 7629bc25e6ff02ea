"""Rule on every amendment: what it needs, which decisions cover it, and what is missing."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wsrcode.model.amendment import Amendment, Effect
from wsrcode.model.decision import Settled
from wsrcode.model.ruling import Need, Refusal, Review, Ruling
from wsrcode.review.cast import Cast, Rules, by_side, doubts, is_enough, weight
from wsrcode.review.guards import is_guarded

_APPROVING = frozenset({"approval", "correction", "emergency"})
_STATING = _APPROVING | {"statement-of-effect"}


@dataclass(frozen=True)
class _Vote:
    cast: Cast
    item: Settled


def judge(  # noqa: PLR0913 - what a gate has to know, each by its name
    program: str,
    amendments: Sequence[Amendment],
    *,
    rules: Rules,
    casts: Iterable[Cast],
    today: date,
    noted: Collection[str] = (),
    used: Collection[tuple[str, str]] = (),
    notices: Sequence[str] = (),
) -> Review:
    """Return what every amendment needs and has.

    `noted` are provisions of which a note tells; `used` are pairs of decision and fingerprint that were used before.
    """
    found = list(casts)
    refusals = [Refusal(each.name, each.decision.by, why) for each in found for why in doubts(each, rules, today)]
    refused = {each.name for each in refusals}
    counting = [each for each in found if each.name not in refused]
    votes, strays = _votes(amendments, counting, used)
    rulings = tuple(_ruling(each, rules, votes.get(each.fingerprint, []), noted) for each in amendments)
    return Review(
        program=program,
        decides=rules.decides,
        sides=tuple(each.organisations for each in rules.sides),
        who=_who(rules) if rules.sides else "",
        rulings=rulings,
        refusals=(*refusals, *strays),
        notices=(*notices, *_stray_items(amendments, found), *_vouching(rules, counting)),
        steps=tuple(_steps(rules, rulings, refusals)),
    )


def _votes(
    amendments: Sequence[Amendment], counting: Iterable[Cast], used: Collection[tuple[str, str]]
) -> tuple[Mapping[str, list[_Vote]], list[Refusal]]:
    asked = {each.fingerprint: each for each in amendments}
    votes: dict[str, list[_Vote]] = {}
    strays: list[Refusal] = []
    for cast in counting:
        for item in cast.decision.amendments:
            amendment = asked.get(item.fingerprint)
            if amendment is None:
                continue
            if (cast.name, item.fingerprint) in used:
                why = f"it was merged before, and the text of {_about(amendment)} has changed since; it is used up"
                strays.append(Refusal(cast.name, cast.decision.by, why))
            elif not _same_words(item, amendment):
                why = f"its wording of {item.fingerprint} is not the wording that is judged"
                strays.append(Refusal(cast.name, cast.decision.by, why))
            else:
                votes.setdefault(item.fingerprint, []).append(_Vote(cast, item))
    return votes, strays


def _same_words(item: Settled, amendment: Amendment) -> bool:
    """Say whether the words quoted in a decision are those judged: twelve digits alone could be met by trying."""
    pairs = ((item.old, amendment.old), (item.new, amendment.new))
    return all(told is None or _folded(told) == _folded(judged) for told, judged in pairs)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _ruling(amendment: Amendment, rules: Rules, votes: list[_Vote], noted: Collection[str]) -> Ruling:
    guarded, zero = is_guarded(amendment), _is_zero(amendment, rules)
    stated = _stated(votes, rules) if amendment.effect is Effect.UNCLEAR else None
    needs, why = _needs(amendment, stated, guarded=guarded, zero=zero)
    notes = ("a note",) if needs == (Need.NOTE,) and amendment.provision in noted else ()
    missing = tuple(
        words for need in needs if (words := _missing(need, rules, votes, stated=stated, has_note=bool(notes)))
    )
    by = tuple(dict.fromkeys(f"{each.cast.name} ({each.cast.decision.kind})" for each in votes))
    return Ruling(amendment, needs, why, (*by, *notes), missing, stated, guarded=guarded)


def _is_zero(amendment: Amendment, rules: Rules) -> bool:
    return bool(rules.zero_tolerance & {amendment.provision, *amendment.touches})


def _needs(  # noqa: PLR0911 - the table of needs, one line each
    amendment: Amendment, stated: Effect | None, *, guarded: bool, zero: bool
) -> tuple[tuple[Need, ...], str]:
    unclear = amendment.effect is Effect.UNCLEAR
    if guarded:
        return (Need.APPROVAL,), "it changes the rules themselves, so the old rules decide"
    if zero:
        return ((Need.STATEMENT, Need.APPROVAL) if unclear else (Need.APPROVAL,)), "the provision is zero tolerance"
    if amendment.effect is Effect.WEAKENED:
        return (Need.APPROVAL,), "workers are less protected"
    if unclear and stated is Effect.WEAKENED:
        return (Need.STATEMENT, Need.APPROVAL), "workers are less protected, as stated"
    if unclear:
        return (Need.STATEMENT,), "no structure tells what it does to workers; a person must say"
    if amendment.effect is Effect.STRENGTHENED:
        return (Need.NOTE,), "workers are better protected and have to hear of it"
    return (Need.NOTHING,), "it demands neither more nor less"


def _stated(votes: list[_Vote], rules: Rules) -> Effect | None:
    """Return what those who decide say it does, the worst where they differ; None while too few have said it."""
    stating = [each for each in votes if each.cast.decision.kind in _STATING and each.item.effect]
    if not stating or not is_enough((each.cast for each in stating), rules):
        return None
    return min((Effect(str(each.item.effect)) for each in stating), key=lambda effect: effect.rank)


def _missing(need: Need, rules: Rules, votes: list[_Vote], *, stated: Effect | None, has_note: bool) -> str:
    if need is Need.APPROVAL:
        behind = [each.cast for each in votes if each.cast.decision.kind in _APPROVING]
        wanted = f"an approval by {_who(rules)} that says meeting, date and reason{_signed(rules)}"
        return "" if is_enough(behind, rules) else wanted + _so_far(behind, rules)
    if need is Need.STATEMENT:
        behind = [each.cast for each in votes if each.item.effect]
        wanted = f"a statement of effect by {_who(rules)}: weakened, strengthened or neutral{_signed(rules)}"
        return "" if stated else wanted + _so_far(behind, rules)
    if need is Need.NOTE:
        return "" if votes or has_note else "a note that tells workers of it (notes/), or an acknowledgement"
    return ""


def _who(rules: Rules) -> str:
    if not rules.sides:
        return _deciders(rules)
    sides = " and ".join(f"{each.name} ({each.approve} of {', '.join(each.organisations)})" for each in rules.sides)
    speaking = sum(each.approve for each in rules.sides if not rules.outside.issuperset(each.organisations))
    more = f", and by {_deciders(rules)}" if speaking < rules.threshold or not rules.decides else ""
    return f"every side: {sides}{more}"


def _deciders(rules: Rules) -> str:
    if not rules.decides:
        return "a worker organization (the old rules name none that may decide)"
    names = " or ".join(rules.decides)
    if rules.threshold == 1:
        return names
    return f"{rules.threshold} {'persons who sign for' if rules.per_person else 'of'} {', '.join(rules.decides)}"


def _signed(rules: Rules) -> str:
    return ", signed" if rules.signed else ""


def _so_far(behind: Sequence[Cast], rules: Rules) -> str:
    counted = [f"{each.name} {n} of {each.approve}" for each, n in by_side(behind, rules)]
    if rules.threshold > 1:
        counted.append(f"{weight(behind, rules)} of {rules.threshold}")
    return f" ({', '.join(counted)} so far)" if counted else ""


def _stray_items(amendments: Sequence[Amendment], casts: Iterable[Cast]) -> list[str]:
    """Return what the proposal's own decisions speak of and the proposal does not change."""
    asked = {each.fingerprint for each in amendments}
    return [
        f"{cast.name} speaks of {item.fingerprint} {_folded(item.about or '')}, which is no change here: "
        "if the text was touched after it was decided, it has to be decided again"
        for cast in casts
        if cast.new
        for item in cast.decision.amendments
        if item.fingerprint not in asked
    ]


def _vouching(rules: Rules, counting: list[Cast]) -> list[str]:
    if rules.signed or not any(each.new for each in counting):
        return []
    return ["decisions are not signed here: whoever merges vouches that the organizations named in them made them"]


def _steps(rules: Rules, rulings: Sequence[Ruling], refusals: Sequence[Refusal]) -> Iterable[str]:
    waiting = {need for each in rulings if not each.covered for need in each.needs}
    if waiting & {Need.APPROVAL, Need.STATEMENT}:
        yield "draft the decisions with `wsrcode review BASE --write-decisions`, or take the changes back"
        yield f"let {_who(rules)} meet, decide, and fill in on, meeting and reason (and effect, where it is unclear)"
        if rules.signed:
            yield "sign each file: `ssh-keygen -Y sign -f KEY -n wsrcode standards/…/decisions/NAME.yml`"
    if Need.NOTE in waiting:
        yield "write what is new for workers into standards/…/notes/, or acknowledge it with a decision"
    if refusals and waiting:
        yield "look at the decisions that do not count, and at why"


def _about(amendment: Amendment) -> str:
    return amendment.provision or amendment.where or amendment.kind
