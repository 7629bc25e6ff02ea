"""The feed of a program: each adopted text as an entry of Atom (RFC 4287), so that nobody has to look every week."""

from collections.abc import Iterator
from uuid import NAMESPACE_OID, uuid5
from xml.etree import ElementTree as ET

from wsrcode.build.pages.adopted import is_told
from wsrcode.build.pages.kinds.news import has_news, told
from wsrcode.build.pages.press import Press
from wsrcode.build.pages.revised import Revision
from wsrcode.model.amendment import Effect
from wsrcode.model.standard import Standard

NAME = "feed.xml"
_ATOM = "http://www.w3.org/2005/Atom"
_DAY = len("2026-11-25")


def feeds(press: Press) -> Iterator[tuple[str, bytes]]:
    """Yield the feed of each program that has released a text, by its path."""
    for standard in press.corpus.standards.values():
        if released := press.around.revisions.get(standard.id, ()):
            yield f"{standard.id}/{NAME}", _feed(press, standard, released)


def feed_title(press: Press, standard: Standard) -> str:
    """Return what a feed is called."""
    return press.words.say("site.feed.title", program=press.edition(standard)["program/name"].text)


def _feed(press: Press, standard: Standard, released: tuple[Revision, ...]) -> bytes:
    edition = press.edition(standard)
    feed = ET.Element("feed", xmlns=_ATOM)
    feed.set("{http://www.w3.org/XML/1998/namespace}lang", press.language)
    _add(feed, "id", _name(press, standard.id))
    _add(feed, "title", feed_title(press, standard))
    _add(feed, "subtitle", edition["program/label"].text)
    # Who writes here is not the publisher of the text that counts.
    author = ET.SubElement(feed, "author")
    _add(author, "name", f"{edition['program/name']} (wsrcode)")
    ET.SubElement(feed, "link", rel="self", type="application/atom+xml", href=_href(press, standard, NAME))
    ET.SubElement(feed, "link", rel="alternate", type="text/html", href=_href(press, standard, "revisions/"))
    _add(feed, "updated", _instant(max(each.known_on.isoformat() for each in released)))
    for revision in reversed(released):
        _entry(ET.SubElement(feed, "entry"), press, standard, revision)
    ET.indent(feed, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(feed, encoding="unicode")}\n'.encode()


def _entry(entry: ET.Element, press: Press, standard: Standard, revision: Revision) -> None:
    say, adopted = press.words.say, revision.frozen.adopted.on or ""
    _add(entry, "id", _name(press, revision.frozen.digest))
    _add(entry, "title", say("site.revision.title", revision=revision.number))
    news = has_news(press, standard, revision)
    page = f"new/{revision.number}/" if news else f"{revision.number}/"
    ET.SubElement(entry, "link", rel="alternate", type="text/html", href=_href(press, standard, page))
    if len(adopted) == _DAY:
        _add(entry, "published", _instant(adopted))
    _add(entry, "updated", _instant(revision.known_on.isoformat()))
    lines = [_changes(press, standard, revision)]
    if len(adopted) != _DAY:
        lines.append(say("site.feed.day"))
    _add(entry, "summary", " ".join(lines))
    if news:
        content = ET.SubElement(entry, "content", type="text")
        content.text = "\n\n".join(each["plain"] for each in told(press, standard, revision, "worker"))


def _changes(press: Press, standard: Standard, revision: Revision) -> str:
    steps = [each for each in press.around.steps.get(standard.id, ()) if each.new is revision]
    if not steps:
        return press.words.say("site.feed.first")
    step = steps[-1]
    found = [each.effect for each in step.amendments if is_told(step, each)]
    better, worse, unclear = (found.count(each) for each in (Effect.STRENGTHENED, Effect.WEAKENED, Effect.UNCLEAR))
    return press.words.say("site.feed.changes", old=step.old.number, better=better, worse=worse, unclear=unclear)


def _href(press: Press, standard: Standard, below: str) -> str:
    """Return an address: whole where somebody has said where the site stands, else as seen from the feed."""
    return f"{press.around.address}{standard.id}/{below}" if press.around.address else below


def _name(press: Press, what: str) -> str:
    """Return a name that stays when the site moves."""
    return f"urn:uuid:{uuid5(NAMESPACE_OID, f'wsrcode {what} {press.language}')}"


def _instant(day: str) -> str:
    return f"{day}T00:00:00Z"


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text
