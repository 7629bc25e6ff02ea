"""A code as Akoma Ntoso 3.0 (OASIS LegalDocML): the XML that parliaments and archives of law exchange.

A code of conduct is no act, so it is a `doc`. Only what is confirmed has words; a provision that is not keeps its
number and its id, and says so. Every text stands in its own language, and a translation says that it is one.
"""

from collections.abc import Iterable
from functools import cache
from xml.etree import ElementTree as ET

from babel.core import get_global

from wsrcode.model.code import Part, Tier
from wsrcode.model.edition import Edition, Words
from wsrcode.model.mark import mark_of
from wsrcode.model.provision import PRINTABLE, Limit, Provision
from wsrcode.model.revision import Frozen
from wsrcode.model.standard import Standard

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_US = "#wsrcode"
_DAY = len("2026-11-25")
_HIDDEN = "Not confirmed yet; its words are not shown."


def akn(edition: Edition, frozen: Frozen | None = None) -> bytes:
    """Return a code in one language; a frozen one says by whom and when it was adopted, as far as that is known."""
    root = ET.Element("akomaNtoso", xmlns=NAMESPACE)
    doc = ET.SubElement(root, "doc", name="code-of-conduct")
    _meta(doc, edition, frozen)
    _preface(doc, edition, frozen)
    body = ET.SubElement(doc, "mainBody")
    for number, part in enumerate(edition.standard.code.outline, 1):
        _part(body, edition, number, part)
    for tier in edition.standard.code.tiers:
        _tier(body, edition, tier)
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'.encode()


@cache
def three_letters(tag: str) -> str:
    """Return a language as the naming convention of Akoma Ntoso wants it: `eng`; its own tag where it has no other."""
    plain = tag.partition("-")[0]
    longer = sorted(each for each, short in get_global("language_aliases").items() if short == plain)
    return next((each for each in longer if len(each) == 3), plain)  # noqa: PLR2004 - ISO 639-2


def country(standard: Standard) -> str:
    """Return the country that a program is in; `int` where it is in several."""
    found = {place.partition("-")[0] for place in standard.program.places}
    return found.pop() if len(found) == 1 else "int"


# --- what it is, whose it is, and in which language ---


def _meta(doc: ET.Element, edition: Edition, frozen: Frozen | None) -> None:
    meta = ET.SubElement(doc, "meta")
    own = ET.SubElement(meta, "identification", source=_US)
    standard, language = edition.standard, three_letters(edition.language)
    work = f"/akn/{country(standard)}/doc/code-of-conduct/{standard.id}"
    version = standard.code.revision if frozen else f"{standard.code.revision}-unreleased"
    expression = f"{work}/{language}@{version}"
    stated, name = _date(standard, frozen)
    level = _level(own, "FRBRWork", work, stated, name)
    ET.SubElement(level, "FRBRcountry", value=country(standard))
    ET.SubElement(level, "FRBRsubtype", value="code-of-conduct")
    ET.SubElement(level, "FRBRnumber", value=standard.id)
    ET.SubElement(level, "FRBRprescriptive", value="false")
    # A paraphrase: the publisher's own text is the one that counts.
    ET.SubElement(level, "FRBRauthoritative", value="false")
    level = _level(own, "FRBRExpression", expression, stated, name)
    ET.SubElement(level, "FRBRversionNumber", value=version)
    ET.SubElement(level, "FRBRlanguage", language=language)
    if edition.language != standard.code.language:
        original = three_letters(standard.code.language)
        ET.SubElement(
            level,
            "FRBRtranslation",
            href=f"{work}/{original}@{version}",
            fromLanguage=original,
            authoritative="false",
            by=_US,
        )
    level = _level(own, "FRBRManifestation", f"{expression}.xml", stated, name)
    ET.SubElement(level, "FRBRformat", value="application/akn+xml")
    _references(meta, standard)


def _level(own: ET.Element, name: str, uri: str, stated: str, called: str) -> ET.Element:
    level = ET.SubElement(own, name)
    ET.SubElement(level, "FRBRthis", value=f"{uri}/!main" if name != "FRBRManifestation" else uri)
    ET.SubElement(level, "FRBRuri", value=uri)
    ET.SubElement(level, "FRBRdate", date=stated, name=called)
    ET.SubElement(level, "FRBRauthor", href=_US, attrib={"as": "#editor"})
    return level


def _date(standard: Standard, frozen: Frozen | None) -> tuple[str, str]:
    """Return the day of adoption; where nobody knows it, the day of which the text tells, and that it is no more."""
    adopted = (frozen.adopted.on if frozen else None) or ""
    return (adopted, "adoption") if len(adopted) == _DAY else (standard.code.as_of.isoformat(), "as-of")


def _references(meta: ET.Element, standard: Standard) -> None:
    listed = ET.SubElement(meta, "references", source=_US)
    ET.SubElement(listed, "TLCOrganization", eId="wsrcode", href="/akn/ontology/organization/wsrcode", showAs="wsrcode")
    for each in standard.program.organisations:
        href = f"/akn/ontology/organization/{standard.id}.{each.id}"
        ET.SubElement(listed, "TLCOrganization", eId=f"organization.{each.id}", href=href, showAs=each.name)
    ET.SubElement(listed, "TLCRole", eId="editor", href="/akn/ontology/role/editor", showAs="editor")
    for holder in standard.program.holders:
        href = f"/akn/ontology/role/{standard.id}.{holder.id}"
        ET.SubElement(listed, "TLCRole", eId=f"role.{holder.id}", href=href, showAs=holder.name)
    for measure in sorted({limit.measure for provision in _shown(standard) for limit in _limits(provision)}):
        href = f"/akn/ontology/concept/{measure}"
        ET.SubElement(listed, "TLCConcept", eId=f"concept.{measure}", href=href, showAs=measure.replace("-", " "))


def _shown(standard: Standard) -> Iterable[Provision]:
    return (each for each in standard.provisions.values() if each.printable)


def _limits(provision: Provision) -> Iterable[Limit]:
    return (limit for duty in provision.obligations for limit in duty.limits if limit.evidence in {None, *PRINTABLE})


# --- the text ---


def _preface(doc: ET.Element, edition: Edition, frozen: Frozen | None) -> None:
    preface = ET.SubElement(doc, "preface")
    title = ET.SubElement(ET.SubElement(preface, "p"), "docTitle")
    _fill(title, edition, edition["program/title"])
    _fill(ET.SubElement(preface, "p", attrib={"class": "label"}), edition, edition["program/label"])
    _put(
        ET.SubElement(preface, "p", attrib={"class": "status"}), edition.standard.program.status, "en", edition.language
    )
    if frozen and frozen.reconstructed:
        said = ET.SubElement(preface, "p", attrib={"class": "reconstruction"})
        _put(said, frozen.reconstructed.says, "en", edition.language)
    number = ET.SubElement(ET.SubElement(preface, "p"), "docNumber")
    number.text = edition.standard.code.revision
    ET.SubElement(preface, "p", attrib={"class": "mark"}).text = mark_of(edition)


def _part(body: ET.Element, edition: Edition, number: int, part: Part) -> None:
    at = f"part_{part.id}"
    made = ET.SubElement(body, "part", eId=at, attrib={"class": part.kind})
    ET.SubElement(made, "num").text = str(number)
    _fill(ET.SubElement(made, "heading"), edition, edition[f"parts/{part.id}/title"])
    for provision in edition.standard.in_order(part):
        _section(made, edition, provision, f"{at}__sec_{provision.id}")
    if len(made) == 2:  # noqa: PLR2004 - a number and a heading; a part without provisions still needs contents
        _content(made)


def _section(part: ET.Element, edition: Edition, provision: Provision, at: str) -> None:
    section = ET.SubElement(part, "section", eId=at, attrib={"class": provision.tier})
    ET.SubElement(section, "num").text = edition.standard.numbers[provision.id]
    if not provision.printable:
        section.set("status", "incomplete")
        remark = ET.SubElement(_content(section), "remark", status="editorial")
        _put(remark, _HIDDEN, "en", edition.language)
        return
    mine = f"provisions/{provision.id}"
    _fill(ET.SubElement(section, "heading"), edition, edition[f"{mine}/title"])
    intro = ET.SubElement(section, "intro")
    _fill(ET.SubElement(intro, "p"), edition, edition[f"{mine}/text"])
    for n, duty in enumerate(provision.obligations):
        words = _paragraph(section, f"{at}__para_{n + 1}", f"duty {duty.modality}", edition, f"{mine}/obligations/{n}")
        # One role per attribute: several holders of a duty are told by the others.
        words.set("refersTo", f"#role.{duty.holder[0]}")
        for holder in duty.holder[1:]:
            ET.SubElement(words, "role", refersTo=f"#role.{holder}").text = holder
        for limit in (each for each in duty.limits if each.evidence in {None, *PRINTABLE}):
            _limit(words, limit)
    for n, _ in enumerate(provision.exceptions):
        _paragraph(section, f"{at}__para_except-{n + 1}", "exception", edition, f"{mine}/exceptions/{n}")
    for name in ("right", "do", "remedy"):
        if edition.get(f"{mine}/{name}"):
            _paragraph(section, f"{at}__para_{name}", name, edition, f"{mine}/{name}")
    if len(section) == 3:  # noqa: PLR2004 - a number, a heading and the words, and nothing below them
        intro.tag = "content"


def _paragraph(section: ET.Element, at: str, kind: str, edition: Edition, key: str) -> ET.Element:
    made = ET.SubElement(section, "paragraph", eId=at, attrib={"class": kind})
    words = _content(made)
    _fill(words, edition, edition[key])
    return words


def _limit(words: ET.Element, limit: Limit) -> None:
    told = f"{limit.comparator} {limit.amount.text}"
    made = ET.SubElement(words, "quantity", refersTo=f"#concept.{limit.measure}", normalized=told)
    made.set(_LANG, "en")
    made.text = told.replace("-", " ", 1)


def _tier(body: ET.Element, edition: Edition, tier: Tier) -> None:
    at = f"hcontainer_tier-{tier.id}"
    made = ET.SubElement(body, "hcontainer", name="tier", eId=at)
    _fill(ET.SubElement(made, "heading"), edition, edition[f"tiers/{tier.id}/title"])
    sure = {"consequence": tier.consequence, "cure": tier.cure if tier.cure != "none" else None}
    told = [name for name, each in sure.items() if each and each.evidence in PRINTABLE]
    content = ET.SubElement(made, "content")
    for name in told:
        words = edition[f"tiers/{tier.id}/{name}"]
        _fill(ET.SubElement(content, "p", attrib={"class": name}), edition, words)
    if not told:
        _put(ET.SubElement(content, "p"), _HIDDEN, "en", edition.language)


def _content(parent: ET.Element) -> ET.Element:
    return ET.SubElement(ET.SubElement(parent, "content"), "p")


def _fill(element: ET.Element, edition: Edition, words: Words) -> None:
    _put(element, words.text, words.language, edition.language)


def _put(element: ET.Element, text: str, language: str, wanted: str) -> None:
    element.text = " ".join(text.split())
    if language != wanted:
        element.set(_LANG, language)
