"""What every printed thing for people says alike: the code's words, and the complaint line."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from wsrcode.build.language import Language, in_output
from wsrcode.build.local import Local
from wsrcode.build.templates import theme
from wsrcode.build.worker_terms import Terms
from wsrcode.errors import WsrcodeError
from wsrcode.model.edition import Edition, State, Words
from wsrcode.model.picture import Use
from wsrcode.model.program import Contact, Program
from wsrcode.model.standard import Standard

_HOURS, _DAYS = 24, 7
_LABEL = "program/label"


def standing_of(language: Language, program: Program) -> str:
    """Return that a program is a proposal, ideas or over, in a sentence; nothing where it is active."""
    return "" if program.status == "active" else language.say(f"program_status.{program.status}")


def stamp(language: Language, program: Program, *, draft: bool) -> str:
    """Return what is stamped on every page: that the program is not active, and that the text is a draft."""
    standing = "" if program.status == "active" else language.say(f"program_status.marks.{program.status}")
    return " · ".join(filter(None, (standing, language.say("draft.mark") if draft else "")))


def to_ask(language: Language, program: Program) -> str:
    """Return who can be asked about the text: its publisher, or who wrote it where no official text exists.

    Where lines run from the right, a name keeps its own direction.
    """
    if not program.publisher.official:
        return language.say("booklet.about.makers")
    return f"\u2068{program.publisher.name}\u2069" if language.dir == "rtl" else program.publisher.name


def published(language: Language, program: Program) -> str:
    """Return who publishes the official text, in a sentence, or that no such text exists."""
    if not program.publisher.official:
        return language.say("booklet.about.no_text")
    return f"{language.say('booklet.about.publisher')} {to_ask(language, program)}{language.say('stop')}"


def promises(language: Language, contact: Contact) -> Iterator[str]:
    """Yield what somebody who calls may count on: when it answers, what it costs, who hears of it, its languages."""
    say = language.say
    if hours := contact.open:
        always = (hours.hours_per_day, hours.days_per_week) == (_HOURS, _DAYS)
        key = "booklet.help.always" if always else "booklet.help.open"
        yield say(key, hours=hours.hours_per_day, days=hours.days_per_week)
    if contact.free:
        yield say("booklet.help.free")
    if contact.confidential:
        yield say("booklet.help.confidential")
    if contact.languages:
        names = language.group("languages")
        spoken = say("between").join(names.get(each, each) for each in contact.languages)
        yield say("booklet.help.languages", languages=spoken)


@dataclass(frozen=True, eq=False)
class Printed(ABC):
    """One edition on its way to paper."""

    edition: Edition
    language: Language
    folders: tuple[Path, ...]
    used: dict[str, Words] = field(default_factory=dict, repr=False, kw_only=True)
    """The code's words that stand in it, gathered while the model is made."""
    local: Local | None = field(default=None, kw_only=True)
    """What is said of one place, for what has room for it."""

    @property
    @abstractmethod
    def name(self) -> str:
        """What to call it: `fair-food booklet es`."""

    @property
    def standard(self) -> Standard:
        """The code."""
        return self.edition.standard

    @cached_property
    def contact(self) -> Contact | None:
        """The complaint line of those who read this language; None where none may be named."""
        return self.standard.program.line_in(self.edition.language)

    @cached_property
    def terms(self) -> Terms:
        """What stands beside the rights: plans, liability, steps, and what kind of program it is."""
        words = in_output(self.folders, self.language.tag, "terms")
        return Terms(words, self.standard.program, self.needed)

    @property
    def published(self) -> str:
        """Who publishes the official text, in a sentence, or that no such text exists."""
        return published(self.language, self.standard.program)

    def said(self, key: str) -> dict[str, Any] | None:
        """Return words of the code with their language; None where the code has none by that key."""
        words = self.edition.get(key)
        if words is None:
            return None
        self.used[key] = words
        missing = words.state is State.UNTRANSLATED
        note = self.language.say("untranslated") if missing else None
        told = {"key": key, "text": words.text, "lang": words.language, "untranslated": note}
        # Beside the label stands what the program is, wherever the label is printed.
        standing = standing_of(self.language, self.standard.program) if key == _LABEL else ""
        return {**told, "standing": standing} if standing else told

    def needed(self, key: str) -> dict[str, Any]:
        """Return words of the code; raise WsrcodeError where it names them and has none."""
        said = self.said(key)
        if said is None:
            raise WsrcodeError(f"{self.name}: {key} is named but nowhere written")
        return said

    def picture(self, use: Use) -> dict[str, Any] | None:
        """Return the program's own picture for a place, with what it shows; None where it has none."""
        named = (name for name, each in self.standard.pictures.items() if use in each.use)
        return next((self._picture(name) for name in named if name in self.standard.drawings), None)

    def logo(self) -> dict[str, Any] | None:
        """Return the program's logo, as theme.yml names it; None where it has none."""
        name = theme(self.folders)["logo"]
        return self._picture(name) if name in self.standard.drawings else None

    def _picture(self, name: str) -> dict[str, Any]:
        drawing = self.standard.drawings[name]
        return {"name": name, "alt": self.needed(f"pictures/{name}/alt"), "wide": drawing.width / drawing.height}

    def ends_of_all(self) -> Iterator[str]:
        """Yield what keeps every kind of print from being final, one line each; ask it when its texts are gathered."""
        if self.standard.code.status == "draft":
            yield "code: status is draft"
        if self.language.status == "draft":
            yield f"{self.language.file}: status is draft"
        if self.language.notice:
            yield self.language.notice
        yield from self.terms.open_ends()
        if self.contact is None or not self.contact.phone:
            yield "program/contacts: no phone number that workers can call"
        yield from self.local.open_ends() if self.local else ()
        yield from (f"{key}: {words.state}" for key, words in self.used.items() if self.edition.waits_for(words))

    def help(self) -> dict[str, Any]:
        """Return what is said of the complaint line; without a number there is a blank to write it on.

        Where it is known that there is none, that is said instead: see `none`.
        """
        contact = self.contact
        return {
            "name": self.said(f"program/contacts/{contact.id}") if contact else None,
            "phone": contact.phone if contact else None,
            "lines": [*promises(self.language, contact)] if contact else [],
            "see": [*self._protections()],
            "none": self.terms.no_line(),
        }

    def tells(self, provision: str) -> bool:
        """Say whether a reader may be sent to a provision: nobody is sent to what stands elsewhere or nowhere."""
        return provision in self.standard.numbers and self.standard.provisions[provision].printable

    def _protections(self) -> Iterator[str]:
        for each in self.standard.program.retaliation:
            if self.tells(each):
                title = self.needed(f"provisions/{each}/title")["text"]
                yield self.language.say("booklet.help.see", number=self.standard.numbers[each], title=title)
