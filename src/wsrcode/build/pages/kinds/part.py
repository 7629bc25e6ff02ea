"""A part of a code: its provisions, the worker's words first, each with an anchor that stays."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from wsrcode.build.pages.define import Page
from wsrcode.build.pages.kinds.tiers import row as tier_row
from wsrcode.build.pages.markup import plain
from wsrcode.build.pages.official import address
from wsrcode.build.pages.press import Press, sure, unverified
from wsrcode.build.pages.terms import answers, plans, stages
from wsrcode.model.code import Cure, Part, Tier
from wsrcode.model.edition import Edition, State
from wsrcode.model.instrument import Citation
from wsrcode.model.provision import Ask, FloorReference, Limit, LookAt, Obligation, Provision


def pages(press: Press) -> Iterator[Page]:
    """Yield the page of each part of each program."""
    for standard in press.corpus.standards.values():
        edition = press.edition(standard)
        for rank, part in enumerate(standard.code.outline, 1):
            if press.wants(_path(edition, part)):
                yield _page(press, edition, part, rank)


def _path(edition: Edition, part: Part) -> str:
    return f"{edition.standard.id}/parts/{part.id}.md"


def _page(press: Press, edition: Edition, part: Part, number: int) -> Page:
    standard = edition.standard
    shown = [each for each in standard.in_order(part) if each.printable]
    tiers = {each.tier for each in shown}
    heading = edition[f"parts/{part.id}/title"]
    waiting = [each for each in unverified(standard) if each.id in part.provisions]
    values = {
        "standard": standard,
        "number": number,
        "part": part,
        "title": press.said(heading),
        "about": press.said(edition.get(f"parts/{part.id}/about")),
        "paint": press.paint(part.colour),
        "facts": _facts(press, edition, part.only_if),
        "provisions": [contents(press, edition, each) for each in shown],
        "tiers": [tier_row(press, edition, each) for each in standard.code.tiers if each.id in tiers],
        "waiting": len(waiting),
        "unread": not _drafts(edition).isdisjoint(each.id for each in shown),
        "findings": press.findings(*(standard.files[each.id] for each in waiting if each.id in standard.files)),
    }
    return Page(_path(edition, part), press.draw("part", **values), f"{number}. {heading}", standard.id, number)


@lru_cache(maxsize=128)
def _drafts(edition: Edition) -> frozenset[str]:
    """Return the provisions of which any text is a draft."""
    keys = (key.split("/") for key, words in edition.words.items() if words.state is State.DRAFT)
    return frozenset(key[1] for key in keys if key[0] == "provisions")


def _facts(press: Press, edition: Edition, facts: tuple[str, ...]) -> list[Any]:
    return [press.said(edition.get(f"program/facts/{each}")) or each for each in facts]


def contents(press: Press, edition: Edition, provision: Provision) -> dict[str, Any]:
    """Return what pages show of a provision, as text of their language; it is made once for all of them."""
    if (edition, provision.id) not in press.made:
        press.made[edition, provision.id] = _contents(press, edition, provision)
    return press.made[edition, provision.id]


def _contents(press: Press, edition: Edition, provision: Provision) -> dict[str, Any]:
    standard, mine = edition.standard, f"provisions/{provision.id}"
    text = edition[f"{mine}/text"]
    return {
        "id": provision.id,
        "number": standard.numbers.get(provision.id, ""),
        "title": press.said(edition[f"{mine}/title"]),
        "icon": press.icon(provision.icon),
        "tier": _tier(press, edition, standard.tiers.get(provision.tier)),
        "right": press.said(edition.get(f"{mine}/right")),
        "do": press.said(edition.get(f"{mine}/do")),
        "text": press.said(text),
        "binding": _binding(press, edition, text.state),
        "stale": text.state is State.STALE,
        "season": press.words.season(provision.season) if provision.season else None,
        "facts": _facts(press, edition, provision.only_if),
        "duties": [
            {**_duty(press, edition, provision, n), "plan": plan}
            for n, plan in enumerate(plans(press, edition, provision))
        ],
        "answers": answers(press, edition, provision),
        "stages": stages(press, edition, _told(standard.tiers.get(provision.tier))),
        "experts": "experts" in provision.informed_by,
        "exceptions": [press.said(edition[f"{mine}/exceptions/{n}"]) for n in range(len(provision.exceptions))],
        "proof": list(_proof(press, edition, provision)),
        "remedy": provision.remedy,
        "remedy_how": press.said(edition.get(f"{mine}/remedy")),
        "grounds": [_ground(press, each) for each in provision.rests_on],
        "instruments": _instruments(press, provision.rests_on),
        "floor": list(_floor(press, edition, provision)),
        "indicators": [press.word("indicators", each) for each in provision.guards_against],
        "mark": provision.evidence.mark,
        "sources": [(press.english(each.title), press.day(each.date)) for each in provision.evidence.source],
        "findings": press.findings(standard.files.get(provision.id, "")),
    }


def _ground(press: Press, cited: Citation) -> dict[str, Any]:
    return {"cited": press.laws.ground(cited), "href": address(cited, press.language), "title": press.instrument(cited)}


def _instruments(press: Press, cited: tuple[Citation, ...]) -> list[dict[str, Any]]:
    """Return the instruments, each once: its places, its address and its title."""
    found: dict[tuple[str, str], list[Citation]] = {}
    for each in cited:
        found.setdefault((address(each, press.language), press.instrument(each)), []).append(each)
    return [
        {"cited": press.laws.ground(first), "more": [each.place for each in more], "href": href, "title": title}
        for (href, title), (first, *more) in found.items()
    ]


def _binding(press: Press, edition: Edition, state: State) -> str | None:
    """Return what to say about the words above: which language binds, and that they are not translated."""
    drafted = edition.standard.code.language
    if edition.language == drafted:
        return None
    key = "untranslated" if state is State.UNTRANSLATED else "translated"
    return press.words.say(f"site.part.{key}", language=press.words.say(f"languages.{drafted}"))


def _told(tier: Tier | None) -> Tier | None:
    known = tier is not None and tier.consequence is not None and sure(tier.consequence.evidence)
    return tier if known else None


def _tier(press: Press, edition: Edition, tier: Tier | None) -> dict[str, Any] | None:
    if tier is None:
        return None
    cure = tier.cure if isinstance(tier.cure, Cure) and sure(tier.cure.evidence) else None
    told = press.said(edition.get(f"tiers/{tier.id}/cure")) if cure else None
    known = tier.consequence is not None and sure(tier.consequence.evidence)
    return {
        "id": tier.id,
        "zero": tier.zero_tolerance,
        "title": press.said(edition[f"tiers/{tier.id}/title"]),
        "consequence": press.said(edition.get(f"tiers/{tier.id}/consequence")) if known else None,
        "cure": told,
        "no_cure": tier.cure == "none",
        "within": press.words.amount(cure.within) if cure and cure.within else None,
        "within_unknown": bool(told and cure and "within" in cure.unverified),
    }


def _duty(press: Press, edition: Edition, provision: Provision, n: int) -> dict[str, Any]:
    duty = provision.obligations[n]
    return {
        "holders": [press.said(edition.get(f"program/holders/{each}/name")) or each for each in duty.holder],
        "modal": press.words.say(f"site.modal.{duty.modality}"),
        "words": press.said(edition[f"provisions/{provision.id}/obligations/{n}"]),
        "limits": [_limit(press, each) for each in duty.limits],
    }


def _limit(press: Press, limit: Limit) -> Markup:
    measure = press.corpus.measures.get(limit.measure)
    name = press.words.measure(limit.measure, measure.title if measure else limit.measure.replace("-", " "))
    figure = press.words.limit(limit) if sure(limit.evidence) else press.words.say("site.part.figure_unknown")
    return Markup("{}{} {}").format(plain(name), press.sign("colon"), plain(figure))


def _proof(press: Press, edition: Edition, provision: Provision) -> Iterator[dict[str, Any]]:
    asked = looked = 0
    mine = f"provisions/{provision.id}"
    for each in _verifications(provision.obligations):
        if isinstance(each, Ask):
            who = press.said(edition.get(f"program/holders/{each.ask}/name")) or each.ask
            yield {"ask": True, "where": who, "words": press.said(edition[f"{mine}/questions/{asked}"])}
            asked += 1
        else:
            where = press.record(each.look_at)
            yield {"ask": False, "where": where, "words": press.said(edition[f"{mine}/proofs/{looked}"])}
            looked += 1


def _verifications(duties: tuple[Obligation, ...]) -> Iterator[Ask | LookAt]:
    for duty in duties:
        yield from duty.verify


def _floor(press: Press, edition: Edition, provision: Provision) -> Iterator[dict[str, Any]]:
    reasons = 0
    for each in provision.floor:
        key = f"provisions/{provision.id}/floor/{reasons}" if each.because else ""
        reasons += bool(each.because)
        yield _reference(press, edition, each, key)


def _reference(press: Press, edition: Edition, reference: FloorReference, key: str) -> dict[str, Any]:
    floor, baseline = press.corpus.floors.get(reference.law, (None, None))
    return {
        "stands": press.word("standing", reference.stands),
        "because": press.said(edition.get(key)) if key else None,
        "law": press.law(floor) if floor else reference.law,
        "citation": press.english(floor.citation) if floor else None,
        "place": press.where(baseline) if baseline else None,
        "says": press.demand(floor) if floor else None,
        "source": floor.source if floor else None,
    }
