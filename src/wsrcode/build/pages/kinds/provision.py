"""All about one rule: its words in every language, its grounds, the law beside it, its past, how to change it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from wsrcode.build.pages.bars import Bar, bars
from wsrcode.build.pages.define import Page
from wsrcode.build.pages.heard import inputs
from wsrcode.build.pages.kinds.part import contents
from wsrcode.build.pages.markup import plain
from wsrcode.build.pages.past import before, past
from wsrcode.build.pages.press import Press, sure
from wsrcode.model.edition import Edition
from wsrcode.model.provision import Limit, Provision
from wsrcode.model.quantity import Quantity
from wsrcode.model.standard import Standard
from wsrcode.model.standing import Beside, Standing, beside_law

PEOPLE = ("worker", "supplier", "buyer")
"""Whom the forms are for."""


def pages(press: Press) -> Iterator[Page]:
    """Yield the page of each provision that may be shown."""
    for standard in press.corpus.standards.values():
        editions = _editions(press, standard)
        law = defaultdict(list)
        for each in beside_law(press.corpus, standard):
            law[each.provision.id].append(each)
        shown = list(press.printable(standard))
        for at, provision in enumerate(shown):
            if not press.wants(_path(standard, provision)):
                continue
            around = (shown[at - 1] if at else None, shown[at + 1] if at + 1 < len(shown) else None)
            yield _page(press, editions, provision, law[provision.id], around)


def _path(standard: Standard, provision: Provision) -> str:
    return f"{standard.id}/provisions/{provision.id}.md"


def _editions(press: Press, standard: Standard) -> Mapping[str, Edition]:
    """Return the standard in the language it was drafted in, first, in that of the page, and in its workers'."""
    tags = (standard.code.language, press.language, *standard.languages)
    return {tag: press.edition(standard, tag) for tag in tags}


def _page(
    press: Press,
    editions: Mapping[str, Edition],
    provision: Provision,
    law: Sequence[Beside],
    around: tuple[Provision | None, Provision | None],
) -> Page:
    edition = editions[press.language]
    standard, mine = edition.standard, f"provisions/{provision.id}"
    part, number = standard.part_of[provision.id], standard.numbers[provision.id]
    compared = list(_compared(press, standard, provision, law))
    values = {
        "standard": standard,
        "p": contents(press, edition, provision),
        "program": press.said(edition["program/name"]),
        "part": {
            "title": press.said(edition[f"parts/{part.id}/title"]),
            "number": number.partition(".")[0],
            "href": f"../parts/{part.id}.md",
            "kind": part.kind,
        },
        "paint": press.paint(part.colour),
        "tongues": [_tongue(press, each, f"{mine}/text") for each in editions.values()],
        "compared": compared,
        "beside": list(_beside(contents(press, edition, provision)["floor"], provision, compared)),
        "by_law": bool(provision.floor) or any(each["law"] for each in compared),
        "inputs": inputs(press, standard, provision.id),
        "past": past(press, standard, provision),
        "neighbours": [_neighbour(press, edition, each) for each in around],
        "suggest": _suggest(press, standard, provision, f"{number} {edition[f'{mine}/title'].text}"),
        "where": f"standards/{standard.id}/provisions",
    }
    title = f"{number} {edition[f'{mine}/title'].text}"
    return Page(
        _path(standard, provision),
        press.draw("provision", **values),
        title,
        standard.id,
        listed=False,
    )


def _tongue(press: Press, edition: Edition, key: str) -> dict[str, Any]:
    words = edition[key]
    return {
        "tag": edition.language,
        "name": press.around.names.get(edition.language) or _language(press, edition.language),
        "state": words.state.value,
        "word": press.word("states", words.state.value),
        "words": plain(words.text) if words.language == edition.language else None,
    }


def _language(press: Press, tag: str) -> str:
    return press.words.group("languages").get(tag, tag)


def _neighbour(press: Press, edition: Edition, provision: Provision | None) -> dict[str, Any] | None:
    if provision is None:
        return None
    title = press.said(edition[f"provisions/{provision.id}/title"])
    return {"id": provision.id, "number": edition.standard.numbers[provision.id], "title": title}


# ---------------------------------------------------------------------------------------------------------------------
# The law and the revision before, beside each limit


def _compared(
    press: Press, standard: Standard, provision: Provision, law: Sequence[Beside]
) -> Iterator[dict[str, Any]]:
    """Yield each limit that can be set beside a figure of the law, or beside another one that stood before."""
    limits = [limit for duty in provision.obligations for limit in duty.limits if sure(limit.evidence)]
    for at, limit in enumerate(dict.fromkeys(limits)):
        figures = _figures(limit, law)
        earlier = before(press, standard, provision, limit)
        known = earlier is not None and earlier[1].amount.comparable(limit.amount)
        moved = earlier if known and earlier and earlier[1].amount != limit.amount else None
        if figures or moved:
            yield _drawn(press, limit, f"limit-{at + 1}", figures, moved)


def _figures(limit: Limit, law: Sequence[Beside]) -> list[Beside]:
    like = [each for each in law if each.limit == limit and each.standing is not Standing.UNLIKE]
    return list({each.floor.id: each for each in like}.values())


def _beside(
    told: Sequence[dict[str, Any]], provision: Provision, compared: Sequence[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    """Yield what the provision says of each law itself, less what stands in a table above already."""
    known = {row["floor"]: row["word"] for each in compared for row in each["rows"] if row["floor"]}
    for each, reference in zip(told, provision.floor, strict=True):
        drawn = reference.law in known
        if not drawn or each["because"] or each["stands"] != known[reference.law]:
            yield {**each, "drawn": drawn}


def _drawn(
    press: Press, limit: Limit, name: str, law: Sequence[Beside], moved: tuple[str, Limit] | None
) -> dict[str, Any]:
    say = press.words.say
    rows = [_side("code", plain(say("site.provision.code")), press.words.limit(limit), limit.amount)]
    if moved:
        who = plain(say("site.provision.before", revision=moved[0]))
        rows.append(_side("before", who, press.words.limit(moved[1]), moved[1].amount))
    rows += [_law(press, each) for each in law]
    measure = press.corpus.measures.get(limit.measure)
    title = plain(press.words.measure(limit.measure, measure.title if measure else limit.measure.replace("-", " ")))
    drawing = [Bar(row["kind"], _spoken(row["who"]), plain(row["says"]), row["of"].magnitude) for row in rows]
    colon = press.sign("colon")
    told = press.sign("listed").join(Markup("{}{} {}").format(each.who, colon, each.says) for each in drawing)
    return {
        "title": title,
        "better": say(f"site.provision.{measure.protects}_is_better") if measure else None,
        "drawing": bars(name, title, told, drawing, press.words.dir),
        "rows": rows,
        "law": bool(law),
    }


def _side(kind: str, who: Markup, says: str, amount: Quantity, **more: object) -> dict[str, Any]:
    told = {"floor": None, "citation": None, "source": None, "standing": None, "word": None}
    return {"kind": kind, "who": who, "says": says, "of": amount, **told, **more}


def _law(press: Press, each: Beside) -> dict[str, Any]:
    who = Markup("{} ({})").format(
        plain(press.words.say("site.provision.law")), press.place(each.baseline.jurisdiction)
    )
    assert each.floor.amount is not None  # noqa: S101 - only figures are set beside one another
    return _side(
        "law",
        who,
        press.demand(each.floor),
        each.floor.amount,
        floor=each.floor.id,
        citation=press.english(each.floor.citation),
        source=each.floor.source,
        standing=each.standing.value,
        word=press.word("standing", each.standing.value),
    )


def _spoken(words: Markup) -> Markup:
    """Return words without elements: a drawing holds nothing but text."""
    return plain(words.striptags())


# ---------------------------------------------------------------------------------------------------------------------
# Where a change is proposed


def _suggest(press: Press, standard: Standard, provision: Provision, title: str) -> dict[str, Any]:
    repository, file = press.around.drafting.repository, standard.files[provision.id]
    asked = f"{title} ({standard.id}/{provision.id})"
    forms = {each: repository.form(each, press.language, title=asked) for each in PEOPLE}
    translation = f"{standard.folder}/translations/{press.language}.yml"
    return {
        "file": file,
        "edit": repository.editing(file),
        "translation": repository.editing(translation) if press.language in standard.translations else "",
        "forms": [(press.word("suggest", each), address) for each, address in forms.items() if address],
        "to": _deciders(press, standard),
    }


def _deciders(press: Press, standard: Standard) -> Markup:
    names = {each.id: each.name for each in standard.program.organisations if sure(each.evidence)}
    known = [press.own(standard, names[each]) for each in standard.program.governance.decides if each in names]
    return press.listed(known) if known else press.own(standard, standard.program.publisher.name)
