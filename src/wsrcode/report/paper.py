"""A code as the paragraphs of a document, and two readings of it set side by side, paragraph by paragraph."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal, NamedTuple, Protocol

from wsrcode.model.code import Part, Tier
from wsrcode.model.edition import Edition
from wsrcode.model.law import Measure
from wsrcode.model.provision import PRINTABLE, Ask, Limit, Obligation, Provision, Season
from wsrcode.model.quantity import Quantity
from wsrcode.model.standard import Standard
from wsrcode.report.redline import Span, redline

Style = Literal["Title", "Subtitle", "Heading 1", "Heading 2", "Normal", "List Bullet", "List Bullet 2"]
_CITED = "en"
"""The language that instruments are cited in everywhere: `UDHR art. 23(1)`."""
_SPACE = re.compile(r"\s+")
_BLANK = "\N{OBJECT REPLACEMENT CHARACTER}"


class Speech(Protocol):
    """The words of a language that are not the code's own, as the door hands them over."""

    @property
    def tag(self) -> str:
        """The language."""

    def say(self, key: str, **values: object) -> str:
        """Return the words of a key, with their blanks filled."""

    @property
    def lent(self) -> Mapping[str, str]:
        """Return the language of each word that this one lacks, by its key."""

    def group(self, key: str) -> dict[str, str]:
        """Return a group of words."""

    def limit(self, limit: Limit) -> str:
        """Return a limit in words."""

    def amount(self, quantity: Quantity) -> str:
        """Return a quantity in words."""

    def season(self, season: Season) -> str:
        """Return a season in words."""

    def measure(self, name: str, title: str) -> str:
        """Return a measure's name."""


class Piece(NamedTuple):
    """Words of one language within a paragraph, with the space around them."""

    language: str
    text: str


@dataclass(frozen=True)
class Line:
    """One paragraph."""

    style: Style
    text: str
    language: str
    """The language it really is in: what nobody has translated stays in the source's."""
    pieces: tuple[Piece, ...] = ()
    """What it is put together from, where that is in several languages: a label, and what nobody has translated."""


@dataclass(frozen=True)
class Block:
    """Paragraphs that belong together."""

    key: str
    """The same in every reading: `provisions/heat-rest`."""
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Marked:
    """One paragraph of two readings."""

    style: Style
    old: str | None
    """The language of the old reading; None where the paragraph is not in it."""
    new: str | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, eq=False)
class Paper:
    """One edition, to be set as a document."""

    edition: Edition
    speech: Speech
    measures: Mapping[str, Measure]

    def blocks(self) -> Iterator[Block]:
        """Yield the code's paragraphs in the order of print; what is not verified is left out, and that is said."""
        standard = self.edition.standard
        yield Block("head", tuple(self._head()))
        for n, part in enumerate(standard.code.outline, 1):
            yield Block(f"parts/{part.id}", tuple(self._part(n, part)))
            for provision in standard.in_order(part):
                if provision.printable:
                    yield Block(f"provisions/{provision.id}", tuple(self._provision(provision)))
        yield Block("tiers", (self._own("Heading 1", self._say("tier")),))
        for tier in standard.code.tiers:
            yield Block(f"tiers/{tier.id}", tuple(self._tier(tier)))
        if any(not each.printable for each in standard.provisions.values()):
            yield Block("unprinted", (self._own("Normal", self.speech.say("booklet.about.unprinted")),))

    def _head(self) -> Iterator[Line]:
        code = self.edition.standard.code
        yield self._text("Title", "program/title")
        status = self.speech.say(f"status.{code.status}")
        yield self._own("Subtitle", self.speech.say("booklet.about.revision", revision=code.revision, status=status))
        yield self._text("Normal", "program/label")

    def _part(self, number: int, part: Part) -> Iterator[Line]:
        annex = f" ({self._say('annex')})" if part.kind == "annex" else ""
        yield self._text("Heading 1", f"parts/{part.id}/title", before=f"{number}. ", after=annex)
        yield from self._conditions(part.only_if)

    def _provision(self, provision: Provision) -> Iterator[Line]:
        at = f"provisions/{provision.id}"
        number = self.edition.standard.numbers.get(provision.id, "")
        yield self._text("Heading 2", f"{at}/title", before=f"{number} ")
        if provision.tier in self.edition.standard.tiers:
            yield self._text("Normal", f"tiers/{provision.tier}/title", before=f"{self._say('tier')}: ")
        yield self._text("Normal", f"{at}/text")
        if provision.season:
            yield self._own("Normal", self._say("season", season=self.speech.season(provision.season)))
        yield from self._conditions(provision.only_if)
        yield from self._duties(provision, at)
        for n, _ in enumerate(provision.exceptions):
            yield self._text("List Bullet", f"{at}/exceptions/{n}", before=f"{self._say('except')}: ")
        yield from self._remedy(provision, at)
        if provision.rests_on:
            yield Line("Normal", f"{'; '.join(str(each) for each in provision.rests_on)}.", _CITED)
        for name in ("right", "do"):
            if self.edition.get(f"{at}/{name}"):
                label = self.speech.say(f"booklet.provision.{name}")
                yield self._text("Normal", f"{at}/{name}", before=f"{label}: ")

    def _duties(self, provision: Provision, at: str) -> Iterator[Line]:
        asked = looked = 0
        for n, duty in enumerate(provision.obligations):
            yield self._duty(duty, f"{at}/obligations/{n}")
            for each in duty.verify:
                if isinstance(each, Ask):
                    label = self._around("ask", "who", self._holder(each.ask))
                    yield self._text("List Bullet 2", f"{at}/questions/{asked}", *label)
                    asked += 1
                else:
                    label = self._around("look_at", "records", self._record(each.look_at))
                    yield self._text("List Bullet 2", f"{at}/proofs/{looked}", *label)
                    looked += 1

    def _holder(self, name: str) -> Piece:
        words = self.edition.get(f"program/holders/{name}/name")
        return Piece(words.language, words.text) if words else self._mine(name)

    def _record(self, name: str) -> Piece:
        told = self.speech.group("records").get(name, name.replace("-", " "))
        return Piece(self.speech.lent.get(f"records/{name}", self.speech.tag), told)

    def _around(self, key: str, blank: str, filled: Piece) -> tuple[Piece, ...]:
        """Return words with what fills their blank, which may be of another language."""
        before, _, after = self._say(key, **{blank: _BLANK}).partition(_BLANK)
        return self._mine(before), filled, self._mine(f"{after} ")

    def _duty(self, duty: Obligation, key: str) -> Line:
        comma = self._mine(self.speech.say("between"))
        holders = [piece for each in duty.holder for piece in (comma, self._holder(each))][1:]
        # A name is written as it stands in a sentence, `grower`, and here it begins one.
        holders = [first._replace(text=first.text[:1].upper() + first.text[1:]) for first in holders[:1]] + holders[1:]
        limits = [each for each in duty.limits if each.evidence in {None, "R", "S", "L"}]
        told = (f"{self._measure(each.measure)}: {self.speech.limit(each)}" for each in limits)
        figures = self.speech.say("listed").join(told)
        after = f" ({figures})." if figures else "."
        return self._text("List Bullet", key, *holders, self._mine(f" {self._say(duty.modality)} "), after=after)

    def _measure(self, name: str) -> str:
        known = self.measures.get(name)
        return self.speech.measure(name, known.title if known else name.replace("-", " "))

    def _remedy(self, provision: Provision, at: str) -> Iterator[Line]:
        if provision.remedy is None:
            return
        label = f"{self._say('remedy')}: "
        if provision.remedy.make_whole:
            yield self._own("List Bullet", label + self._say("make_whole"))
        if provision.remedy.within:
            yield self._own("List Bullet", label + self._within(provision.remedy.within))
        if provision.remedy.how:
            yield self._text("List Bullet", f"{at}/remedy", before=label)

    def _tier(self, tier: Tier) -> Iterator[Line]:
        at = f"tiers/{tier.id}"
        yield self._text("Heading 2", f"{at}/title")
        if tier.consequence and tier.consequence.evidence in PRINTABLE:
            length = f" ({self.speech.amount(tier.consequence.at_least)})" if tier.consequence.at_least else ""
            before = f"{self._say('consequence')}: "
            yield self._text("List Bullet", f"{at}/consequence", before=before, after=length)
        if tier.cure == "none":
            yield self._own("List Bullet", self._say("not_curable"))
        elif tier.cure and tier.cure.evidence in PRINTABLE:
            known = tier.cure.within and "within" not in tier.cure.unverified
            within = f" ({self._within(tier.cure.within)})" if known and tier.cure.within else ""
            yield self._text("List Bullet", f"{at}/cure", before=f"{self._say('cure')}: ", after=within)

    def _conditions(self, facts: Iterable[str]) -> Iterator[Line]:
        for each in facts:
            yield self._text("Normal", f"program/facts/{each}", before=f"{self._say('when')}: ")

    def _within(self, amount: Quantity) -> str:
        return self._say("remedy_within", amount=self.speech.amount(amount))

    def _say(self, key: str, **values: object) -> str:
        return self.speech.say(f"sheet.{key}", **values)

    def _mine(self, text: str) -> Piece:
        return Piece(self.speech.tag, text)

    def _own(self, style: Style, text: str) -> Line:
        return Line(style, " ".join(text.split()), self.speech.tag)

    def _text(self, style: Style, key: str, *label: Piece, before: str = "", after: str = "") -> Line:
        words = self.edition.get(key)
        main = Piece(words.language, words.text) if words else self._mine(key.rpartition("/")[2])
        pieces = _joined([*label, self._mine(before), main, self._mine(after)], main.language)
        text = "".join(each.text for each in pieces)
        return Line(style, text, main.language, pieces if len(pieces) > 1 else ())


def _joined(told: Iterable[Piece], main: str) -> tuple[Piece, ...]:
    """Return pieces with their neighbours of the same language; signs and numbers alone are of none."""
    found: list[Piece] = []
    for each in told:
        spoken = any(map(str.isalpha, each.text))
        language = each.language if spoken else found[-1].language if found else main
        before = found.pop().text if found and found[-1].language == language else ""
        found += [Piece(language, _SPACE.sub(" ", before + each.text))] if before or each.text else []
    found[0] = found[0]._replace(text=found[0].text.lstrip())
    found[-1] = found[-1]._replace(text=found[-1].text.rstrip())
    return tuple(found)


def marked(old: Sequence[Block], new: Sequence[Block]) -> tuple[Marked, ...]:
    """Return the paragraphs of both; the old ones alone are the old document, the new ones alone the new document."""
    told: list[Marked] = []
    # From the end, because a paragraph that is taken apart may be what its neighbour before it cannot stand beside.
    for each in reversed([line for pair in _paired(old, new) for line in _lines(*pair)]):
        told += reversed(_apart(each)) if _torn(each, told[-1] if told else None) else (each,)
    return tuple(reversed(told))


def changed(old: Sequence[Block], new: Sequence[Block], text: Standard) -> dict[str, tuple[Marked, ...]]:
    """Return the paragraphs that differ, by the block of the new reading, of blocks that are in both.

    A provision is set beside what its text says it was before. Numbers of headings alone, and the head, say nothing.
    """
    before = {each.key: each for each in old}
    found: dict[str, tuple[Marked, ...]] = {}
    for each in new:
        earlier = next((before[name] for name in _names(each.key, text) if name in before), None)
        if earlier is not None and each.key != "head" and earlier.lines != each.lines:
            lines = tuple(line for line in marked([Block(each.key, earlier.lines)], [each]) if _says(line))
            found |= {each.key: lines} if lines else {}
    return found


def _names(key: str, text: Standard) -> Iterator[str]:
    yield key
    folder, _, name = key.partition("/")
    if folder == "provisions":
        provision = text.provisions[name]
        yield from (f"provisions/{each}" for each in (*provision.replaces, provision.split_from) if each)


def _says(line: Marked) -> bool:
    words = "".join(each.text for each in line.spans if each.op != "same")
    return bool(words.strip(" .0123456789")) if line.style.startswith("Heading") else bool(words.strip())


def _paired(old: Sequence[Block], new: Sequence[Block]) -> Iterator[tuple[Block | None, Block | None]]:
    matcher = SequenceMatcher(None, [each.key for each in old], [each.key for each in new], autojunk=False)
    for name, start, end, first, last in matcher.get_opcodes():
        if name == "equal":
            yield from zip(old[start:end], new[first:last], strict=True)
        else:
            yield from ((each, None) for each in old[start:end])
            yield from ((None, each) for each in new[first:last])


def _lines(old: Block | None, new: Block | None) -> Iterator[Marked]:
    before, after = old.lines if old else (), new.lines if new else ()
    for name, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if name == "equal":
            yield from (Marked(each.style, each.language, each.language, _one(each)) for each in after[first:last])
        else:
            yield from _changed(before[start:end], after[first:last])


def _changed(before: Sequence[Line], after: Sequence[Line]) -> Iterator[Marked]:
    for one, other in zip_longest(before, after):
        spans = redline(one.text, other.text) if one and other else ()
        if one and other and one.style == other.style and any(each.op == "same" for each in spans):
            yield Marked(other.style, one.language, other.language, spans)
            continue
        if one:
            yield Marked(one.style, one.language, None, _one(one, "deleted"))
        if other:
            yield Marked(other.style, None, other.language, _one(other, "inserted"))


def _one(line: Line, op: Literal["same", "deleted", "inserted"] = "same") -> tuple[Span, ...]:
    return (Span(op, line.text),) if line.text else ()


def _torn(each: Marked, after: Marked | None) -> bool:
    """Say whether a word processor could not take this paragraph back without its neighbour.

    LibreOffice joins a paragraph that ends in an insertion to one that begins with one, when both are rejected;
    and a paragraph in two languages has no words that are the same in both.
    """
    if each.old is None or each.new is None:
        return False
    return each.old != each.new or (_changes(each.spans[-1:]) and after is not None and _changes(after.spans[:1]))


def _changes(spans: Sequence[Span]) -> bool:
    return any(each.op != "same" for each in spans)


def _apart(each: Marked) -> tuple[Marked, Marked]:
    """Return a paragraph as a deleted one and an inserted one."""
    old = "".join(span.text for span in each.spans if span.op != "inserted")
    new = "".join(span.text for span in each.spans if span.op != "deleted")
    deleted = Marked(each.style, each.old, None, (Span("deleted", old),))
    return deleted, Marked(each.style, None, each.new, (Span("inserted", new),))
