"""What investigators ask and look at, rule by rule, and how it is said in one language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal

from wsrcode.build.language import Language, in_output, language
from wsrcode.build.printed import Printed
from wsrcode.build.templates import find, plain_yaml
from wsrcode.errors import WsrcodeError
from wsrcode.model.code import Part
from wsrcode.model.edition import proofs, questions
from wsrcode.model.interviews import sample_of
from wsrcode.model.law import Measure
from wsrcode.model.provision import Provision
from wsrcode.model.standard import Standard

NAME = "interview"
_ENGLISH = "en"
"""The language of what is said for words that nobody has written yet, and of the titles of measures."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"

Said = dict[str, Any]
"""Words with their language, as the templates take them: `key`, `text`, `lang`, `untranslated`."""


@dataclass(frozen=True)
class Check:
    """One thing that an investigator finds out: a question to a person, or records and places to look at."""

    kind: Literal["ask", "look"]
    of: str
    """Who is asked, or what is looked at: `worker`, `payroll`."""
    key: str
    """The key of its words: `provisions/cool-down-break/questions/0`."""
    code: str
    """What it is called on every paper and form, in every language: `3.1a`."""


def checks(standard: Standard, provision: Provision) -> tuple[Check, ...]:
    """Return what is found out about a provision: first the questions, then what is looked at."""
    at = f"provisions/{provision.id}"
    asks = [("ask", each.ask, f"{at}/questions/{n}") for n, each in enumerate(questions(provision))]
    looks = [("look", each.look_at, f"{at}/proofs/{n}") for n, each in enumerate(proofs(provision))]
    number = standard.numbers[provision.id]
    return tuple(
        Check("ask" if kind == "ask" else "look", of, key, f"{number}{_letter(n)}")
        for n, (kind, of, key) in enumerate([*asks, *looks])
    )


def _letter(n: int) -> str:
    return _LETTERS[n] if n < len(_LETTERS) else f"-{n + 1}"


def rules(standard: Standard) -> Iterator[tuple[int, Part, tuple[Provision, ...]]]:
    """Yield the parts with their numbers and the provisions of each that may be printed."""
    for n, part in enumerate(standard.code.outline, 1):
        if printed := tuple(each for each in standard.in_order(part) if each.printable):
            yield n, part, printed


def protections(standard: Standard) -> Iterator[Provision]:
    """Yield the provisions that protect those who speak up and that may be printed."""
    for _, _, printed in rules(standard):
        yield from (each for each in printed if each.id in standard.program.retaliation)


def facts(standard: Standard) -> list[str]:
    """Return the facts on which any printed provision depends, in the program's order."""
    needed = {fact for _, _, printed in rules(standard) for each in printed for fact in standard.facts_of(each)}
    return in_order(standard, needed)


def in_order(standard: Standard, needed: frozenset[str] | set[str] | tuple[str, ...]) -> list[str]:
    """Return facts in the program's order."""
    known = [each.id for each in standard.program.facts]
    return sorted(needed, key=lambda each: (known.index(each) if each in known else len(known), each))


def asked(standard: Standard) -> list[str]:
    """Return who is asked anything, in the order of the program's holders, then those it does not name."""
    found = {
        each.of: None
        for _, _, printed in rules(standard)
        for provision in printed
        for each in checks(standard, provision)
        if each.kind == "ask"
    }
    known = [each.id for each in standard.program.holders if each.id in found]
    # Workers come first: they are nearly all of those who are asked.
    known.sort(key=lambda each: each != "worker")
    return [*known, *(each for each in found if each not in known)]


@cache
def interview_language(folders: tuple[Path, ...], tag: str) -> Language:
    """Return a language with the words of the guide; one that has none of them yet says so."""
    made = in_output(folders, tag, NAME)
    if _written(folders, f"languages/{NAME}/{tag}.yml"):
        return made
    instead = instead_of(folders, tag)
    told = language(folders, instead)
    words = {**made.words, NAME: _written(folders, f"languages/{NAME}/{instead}.yml").get("words", made.words[NAME])}
    return replace(made, words=words, lacking=(*made.lacking, f"words/{NAME}"), instead=told.name)


def instead_of(folders: tuple[Path, ...], tag: str) -> str:
    """Return the language that says what another one lacks: the one its file names, else English."""
    named = _written(folders, f"languages/{tag}.yml").get("instead", _ENGLISH)
    return named if isinstance(named, str) and _written(folders, f"languages/{NAME}/{named}.yml") else _ENGLISH


def _written(folders: tuple[Path, ...], name: str) -> Mapping[str, Any]:
    try:
        return plain_yaml(find(folders, name))
    except WsrcodeError:
        return {}


@dataclass(frozen=True, eq=False)
class Speech(Printed):
    """A code and its checks, as one language says them."""

    measures: Mapping[str, Measure]
    unnamed: set[str] = field(default_factory=set, repr=False)
    """Measures and records that the language has no words for, gathered with them."""

    @property
    def name(self) -> str:
        """What to call it: `fair-food interview es`."""
        return f"{self.standard.id} {NAME} {self.language.tag}"

    # --- words of the page ---

    def page(self, key: str, **values: object) -> Said:
        """Return words of the guide's own, such as `how.title`."""
        return self.own(key, self.language.say(f"{NAME}.{key}", **values), lang=self._written_in(key))

    def own(self, key: str, text: str, lang: str = "") -> Said:
        """Return words that are made up here."""
        return {"key": key, "text": text, "lang": lang or self.language.tag, "untranslated": None}

    def _written_in(self, key: str) -> str:
        lacks = {f"words/{NAME}", f"words/{key.replace('.', '/')}"} & {*self.language.lacking}
        return instead_of(self.folders, self.language.tag) if lacks else self.language.tag

    # --- words of the code ---

    def who(self, holder: str) -> str:
        """Return those who are asked, in the plural."""
        said = self.said(f"program/holders/{holder}/plural")
        return inline(said) if said else self._unsaid(f"holders/{holder}", holder)

    def records(self, name: str) -> str:
        """Return what is looked at."""
        return self._borrowed("records").get(name) or self._unsaid(f"records/{name}", name)

    def limits(self, provision: Provision) -> list[str]:
        """Return the figures of a provision, and its season."""
        told = [
            self.language.say("amounts.figure", measure=self._measure(each.measure), amount=self.language.limit(each))
            for each in provision.figures
        ]
        season = provision.season and self.language.season(provision.season)
        return [
            *dict.fromkeys(told),
            *([self.language.say("booklet.provision.season", season=season)] if season else []),
        ]

    def _measure(self, name: str) -> str:
        known = self.measures.get(name)
        title = known.title if known else name.replace("-", " ")
        if words := self._borrowed("measures").get(name):
            return words
        # What English says of measures in booklets is said to workers.
        if self.language.tag == _ENGLISH:
            return title
        return self.language.measures.get(name) or self._unsaid(f"measures/{name}", title)

    def _borrowed(self, group: str) -> Mapping[str, str]:
        """Return words that the obligation sheets use as well."""
        found = self._of_sheets.get(group)
        return found if isinstance(found, Mapping) else {}

    @cached_property
    def _of_sheets(self) -> Mapping[str, Any]:
        return _written(self.folders, f"languages/sheet/{self.language.tag}.yml")

    def _unsaid(self, key: str, text: str) -> str:
        words = text.replace("-", " ")
        if self.language.tag == _ENGLISH:
            return words
        self.unnamed.add(key)
        return f"{words} ({self.language.say('untranslated')})"

    # --- what keeps it a draft ---

    def open_ends(self) -> Iterator[str]:
        """Yield what keeps the words of this language from being final; ask it when all of them are gathered."""
        if self.language.status == "draft":
            yield f"{self.language.file}: status is draft"
        if self.language.notice:
            yield self.language.notice
        yield from self.terms.open_ends()
        yield from (f"{key}: {words.state}" for key, words in self.used.items() if self.edition.waits_for(words))
        yield from (f"{self.language.file}: {key}: untranslated" for key in sorted(self.unnamed))


def inline(said: Said) -> str:
    """Return words of the code for the middle of a line, with the mark that says nobody has translated them."""
    text = " ".join(filter(None, (said.get("standing"), said["text"])))
    return f"{text} ({said['untranslated']})" if said["untranslated"] else text


def open_ends(standard: Standard, speeches: tuple[Speech, ...]) -> Iterator[str]:
    """Yield what keeps a guide or a form from being final, one line each."""
    contact = speeches[0].contact
    if standard.code.status == "draft":
        yield "code: status is draft"
    if contact is None or not contact.phone:
        yield "program/contacts: no phone number that workers can call"
    if sample_of(standard.program).kind in {"unstated", "other"}:
        yield "program/audit: how many workers are interviewed is not stated, or not confirmed"
    for each in speeches:
        yield from each.open_ends()
    for provision in standard.provisions.values():
        if not provision.printable:
            yield f"provisions/{provision.id}: unverified (mark {provision.evidence.mark})"
