"""An edition: a standard readied for one language, text by text, each with its state."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache

from wsrcode.model.code import Consequence, Part, Tier
from wsrcode.model.lesson import lesson_units
from wsrcode.model.noun import Noun
from wsrcode.model.person import is_second
from wsrcode.model.program import Program
from wsrcode.model.provision import Ask, LookAt, Provision
from wsrcode.model.record import ProgramTranslation, Seal, Translation
from wsrcode.model.standard import Standard

_DIGIT = re.compile(r"\d")


class State(StrEnum):
    """How far a text is on its way to the printer."""

    SOURCE = "source"
    READ = "read"
    DRAFT = "draft"
    STALE = "stale"
    UNTRANSLATED = "untranslated"

    @property
    def final(self) -> bool:
        """Say whether it may be handed out as final."""
        return self in {State.SOURCE, State.READ}


@dataclass(frozen=True)
class Words:
    """A text as an edition prints it."""

    key: str
    """`provisions/heat-rest/right`, `tiers/corrective/title`."""
    text: str
    language: str
    """The language the text really is in: the source's when nobody has translated it."""
    state: State

    def __str__(self) -> str:
        """Return the text."""
        return self.text


@lru_cache(1 << 14)
def digest(text: str) -> str:
    """Return the first 12 hex digits of the SHA-256 of a text, white space folded and NFC."""
    folded = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(folded.encode()).hexdigest()[:12]


def units(standard: Standard) -> dict[str, str]:
    """Return every text a translator sees, by key, in the order of print."""
    return dict(_units(standard))


def is_of_code(key: str) -> bool:
    """Say whether a text is one of the code's own; lessons and what a picture shows stand beside it and bind nobody."""
    return not key.startswith(("lessons/", "pictures/"))


def frame_units(standard: Standard) -> Iterator[tuple[str, str]]:
    """Yield the texts of the program, the tiers, the parts and the pictures, without those of the provisions."""
    yield from _head_units(standard)
    for part in standard.code.outline:
        yield from _part_units(part)
    yield from _picture_units(standard)


def _units(standard: Standard) -> Iterator[tuple[str, str]]:
    yield from _head_units(standard)
    for part in standard.code.outline:
        yield from _part_units(part)
        for provision in standard.in_order(part):
            yield from ((f"provisions/{provision.id}/{name}", text) for name, text in provision_units(provision))
    for lesson in standard.lessons_in_order:
        yield from ((f"lessons/{lesson.part}/{name}", text) for name, text in lesson_units(lesson))
    yield from _picture_units(standard)


def _picture_units(standard: Standard) -> Iterator[tuple[str, str]]:
    yield from ((f"pictures/{name}/alt", picture.alt) for name, picture in standard.pictures.items())


def _head_units(standard: Standard) -> Iterator[tuple[str, str]]:
    yield "program/name", standard.program.name
    yield "program/label", standard.program.label
    yield "program/title", standard.code.title
    yield from _program_units(standard.program)
    for tier in standard.code.tiers:
        yield from ((f"tiers/{tier.id}/{name}", text) for name, text in _tier_units(tier))


def _part_units(part: Part) -> Iterator[tuple[str, str]]:
    yield f"parts/{part.id}/title", part.title
    if part.about:
        yield f"parts/{part.id}/about", part.about


def _program_units(program: Program) -> Iterator[tuple[str, str]]:
    for contact in program.contacts:
        yield f"program/contacts/{contact.id}", contact.name
    for holder in program.holders:
        yield f"program/holders/{holder.id}/name", holder.name
        yield f"program/holders/{holder.id}/plural", holder.plural
    for fact in program.facts:
        yield f"program/facts/{fact.id}", fact.question
    for agreement in program.agreements:
        yield f"program/agreements/{agreement.id}", agreement.title
    if program.inducement and program.inducement.kind != "none":
        yield "program/inducement", program.inducement.text


def _tier_units(tier: Tier) -> Iterator[tuple[str, str]]:
    yield "title", tier.title
    if tier.consequence:
        yield "consequence", tier.consequence.text
        yield from _consequence_units(tier.consequence)
    if tier.cure and tier.cure != "none":
        yield "cure", tier.cure.text
    if tier.worker:
        yield "worker", tier.worker


def _consequence_units(consequence: Consequence) -> Iterator[tuple[str, str]]:
    for n, stage in enumerate(consequence.stages):
        yield f"stages/{n}", stage.title
    for n, step in enumerate(each.text for each in consequence.stages if each.text):
        yield f"steps/{n}", step
    if consequence.arbitration and consequence.arbitration.rules:
        yield "rules", consequence.arbitration.rules


def provision_units(provision: Provision) -> Iterator[tuple[str, str]]:
    """Yield a provision's texts by field; lists count from 0, as in `obligations/0`."""
    yield "title", provision.title
    yield "text", provision.text
    if provision.worker:
        yield "right", provision.worker.right
        if provision.worker.do:
            yield "do", provision.worker.do
    for n, obligation in enumerate(provision.obligations):
        yield f"obligations/{n}", obligation.duty
    for n, phase in enumerate(each.phase for each in provision.obligations if each.phase):
        yield f"phases/{n}", phase.plan
    for n, exemption in enumerate(provision.exceptions):
        yield f"exceptions/{n}", exemption.when
    for n, question in enumerate(questions(provision)):
        yield f"questions/{n}", question.question
    for n, proof in enumerate(proofs(provision)):
        yield f"proofs/{n}", proof.for_
    if provision.remedy and provision.remedy.how:
        yield "remedy", provision.remedy.how
    for n, because in enumerate(each.because for each in provision.floor if each.because):
        yield f"floor/{n}", because


def questions(provision: Provision) -> list[Ask]:
    """Return what investigators ask, over all obligations."""
    return [each for duty in provision.obligations for each in duty.verify if isinstance(each, Ask)]


def proofs(provision: Provision) -> list[LookAt]:
    """Return what investigators look at, over all obligations."""
    return [each for duty in provision.obligations for each in duty.verify if isinstance(each, LookAt)]


def translated(translation: Translation) -> dict[str, str]:
    """Return the texts a translation holds, by the same keys as `units`."""
    return dict(_translated(translation))


def _translated(translation: Translation) -> Iterator[tuple[str, str]]:
    yield from _translated_program(translation.program)
    for key, tier in translation.tiers.items():
        yield from ((f"tiers/{key}/{name}", text) for name, text in _fields(tier))
    for key, part in translation.parts.items():
        yield from ((f"parts/{key}/{name}", text) for name, text in _fields(part))
    for key, picture in translation.pictures.items():
        yield from ((f"pictures/{key}/{name}", text) for name, text in picture if text)
    for key, provision in translation.provisions.items():
        yield from ((f"provisions/{key}/{name}", text) for name, text in _fields(provision))
    for key, lesson in translation.lessons.items():
        yield from ((f"lessons/{key}/{name}", text) for name, text in _fields(lesson))


def _translated_program(program: ProgramTranslation) -> Iterator[tuple[str, str]]:
    for name in ("name", "label", "title", "inducement"):
        if text := getattr(program, name):
            yield f"program/{name}", text
    for key, text in program.contacts.items():
        yield f"program/contacts/{key}", text
    for key, named in program.holders.items():
        yield from ((f"program/holders/{key}/{name}", text) for name, text in named if text)
    for key, text in program.facts.items():
        yield f"program/facts/{key}", text
    for key, text in program.agreements.items():
        yield f"program/agreements/{key}", text


def _fields(noun: Noun) -> Iterator[tuple[str, str]]:
    for name, value in noun:
        if isinstance(value, tuple):
            yield from ((f"{name}/{n}", text) for n, text in enumerate(value))
        elif value:
            yield name, value


def unit_path(key: str) -> tuple[str | int, ...]:
    """Return the keys of a text inside a translation's file: `provisions/rest/proofs/0` ends in the number 0."""
    steps = key.split("/")
    return (*steps[:3], *(int(step) if step.isdigit() else step for step in steps[3:]))


def state_of(source: str, text: str | None, seal: Seal | None) -> State:
    """Return the state of a translated text from the hashes it was sealed with.

    Without a seal nobody has said which source it was made from: it is a draft.
    """
    if text is None:
        return State.UNTRANSLATED
    if seal is None:
        return State.DRAFT
    if not seal.is_of(digest(source)):
        return State.STALE
    if seal.reader and seal.text == digest(text):
        return State.READ
    return State.DRAFT


def seals_of(standard: Standard, language: str) -> Mapping[str, Seal]:
    """Return the seals of a language; a reading by the translator, or by a machine, is none."""
    lock, translation = standard.locks.get(language), standard.translations.get(language)
    if lock is None:
        return {}
    readers = {each.reader for each in lock.units.values() if each.reader}
    translator = translation.translator if translation else ""
    false = {each for each in readers if not is_second(each, translator)}
    return (
        {key: _unread(each) if each.reader in false else each for key, each in lock.units.items()}
        if false
        else (lock.units)
    )


def _unread(seal: Seal) -> Seal:
    return seal.model_copy(update={"reader": None, "on": None})


@dataclass(frozen=True, eq=False)
class Edition:
    """A standard in one language."""

    standard: Standard
    language: str

    @cached_property
    def source(self) -> Mapping[str, str]:
        """Every text as it was drafted, by the same keys as `words`."""
        return units(self.standard)

    @cached_property
    def words(self) -> Mapping[str, Words]:
        """Every text, by key; what nobody has translated stays in the source's language and says so."""
        source = self.source
        if self.language == self.standard.code.language:
            return {key: Words(key, text, self.language, State.SOURCE) for key, text in source.items()}
        translation = self.standard.translations.get(self.language)
        theirs = translated(translation) if translation else {}
        seals = seals_of(self.standard, self.language)
        return {key: self._words(key, text, theirs.get(key), seals.get(key)) for key, text in source.items()}

    @cached_property
    def pairs(self) -> tuple[tuple[str, str, str], ...]:
        """The key, the source and the translation of every text that is translated."""
        return tuple(
            (key, self.source[key], each.text)
            for key, each in self.words.items()
            if each.state not in {State.UNTRANSLATED, State.SOURCE}
        )

    @cached_property
    def numbered(self) -> tuple[tuple[str, str, str], ...]:
        """Those of the pairs in which either text holds a digit, of any script."""
        return tuple(each for each in self.pairs if _DIGIT.search(each[1]) or _DIGIT.search(each[2]))

    def _words(self, key: str, source: str, text: str | None, seal: Seal | None) -> Words:
        state = state_of(source, text, seal)
        if text is None:
            return Words(key, source, self.standard.code.language, state)
        return Words(key, text, self.language, state)

    def __getitem__(self, key: str) -> Words:
        """Return a text; raise KeyError when the source has none by that key."""
        return self.words[key]

    def get(self, key: str) -> Words | None:
        """Return a text, or None when the source has none by that key."""
        return self.words.get(key)

    @property
    def whole(self) -> "Edition":
        """The edition with every text as it is, read or not."""
        return self

    def waits_for(self, words: Words) -> bool:
        """Say whether a text keeps this edition from being final."""
        return not words.state.final

    @property
    def is_draft(self) -> bool:
        """Say whether any text still waits for its reader, or the code itself is a draft."""
        return self.standard.code.status == "draft" or any(not each.state.final for each in self.words.values())
