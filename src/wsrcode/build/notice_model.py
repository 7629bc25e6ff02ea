"""What a change notice says: one page, for workers or for suppliers, of what a revision brings them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from wsrcode.build.printed import Printed, stamp
from wsrcode.build.templates import theme
from wsrcode.model.edition import State
from wsrcode.model.mark import mark_of
from wsrcode.model.note import Note, Notes

Reader = Literal["worker", "supplier"]
READERS: tuple[Reader, ...] = ("worker", "supplier")
_COLOUR, _ICON = "teal", "check-bold"


@dataclass(frozen=True, eq=False)
class Notice(Printed):
    """The notice of one revision, in one language, for one kind of reader."""

    notes: Notes
    """As they were written."""
    reader: Reader

    @property
    def name(self) -> str:
        """What to call it: `fair-food notice worker es`."""
        return f"{self.standard.id} notice {self.reader} {self.language.tag}"

    @cached_property
    def told(self) -> tuple[Note, ...]:
        """The notes for this reader, in the order of print; what is not verified is not told."""
        order = {name: n for n, name in enumerate(self.standard.numbers, 1)}
        found = [each for each in self.notes.notes if getattr(each, self.reader) and self._may_be_told(each)]
        return tuple(sorted(found, key=lambda each: order.get(each.provision or "", 0)))

    def _may_be_told(self, note: Note) -> bool:
        provision = self.standard.provisions.get(note.provision or "")
        return provision is None or provision.printable

    @cached_property
    def waits_for(self) -> tuple[str, ...]:
        """Everything that keeps it from being final, one line each; empty for a final notice."""
        return tuple(self._open_ends())

    @cached_property
    def model(self) -> dict[str, Any]:
        """Everything the template prints."""
        say = self.language.say
        draft = bool(self.waits_for)
        return {
            "id": self.name,
            "lang": self.language.tag,
            "dir": self.language.dir,
            "fonts": list(self.language.fonts),
            "line": self.language.line,
            **self._made,
            "draft": stamp(self.language, self.standard.program, draft=draft) or None,
            "draft_explained": say("draft.explained") if draft else None,
            "stop": say("stop"),
            "digest": say("booklet.about.digest", digest=mark_of(self.edition)),
            "theme": theme(self.folders),
        }

    @cached_property
    def _made(self) -> dict[str, Any]:
        return {
            "program": self.said("program/name"),
            "title": self.said("program/title"),
            "label": self.said("program/label"),
            "help": self.help(),
            "entries": list(self._entries()),
            "reader": self.reader,
            **self._frame(),
        }

    def _frame(self) -> dict[str, Any]:
        say, code, publisher = self.language.say, self.standard.code, self.standard.program.publisher
        step = {"old": self.notes.since, "new": code.revision}
        return {
            "step": say("notice.since" if self.notes.since else "notice.first", **step),
            "status": say(f"status.{code.status}"),
            "for": say(f"notice.{self.reader}"),
            "effective": say("booklet.about.effective", date=self.language.date(code.effective))
            if code.effective
            else None,
            "publisher": self.published,
            "url": publisher.url,
            "say": self.language.group("notice") | self.language.group("booklet.help"),
        }

    def _entries(self) -> Iterator[dict[str, Any]]:
        """Yield an entry a provision; what is about the whole code is one entry, paragraph by paragraph."""
        whole: dict[str, Any] | None = None
        for n, note in enumerate(self.told):
            words = self._words(n, note)
            if whole and note.provision not in self.standard.provisions:
                whole["words"].append(words)
                continue
            entry = self._entry(note, words)
            whole = whole or (entry if entry["title"] is None else None)
            yield entry

    def _entry(self, note: Note, words: dict[str, Any]) -> dict[str, Any]:
        provision = self.standard.provisions.get(note.provision or "")
        part = self.standard.part_of.get(note.provision or "")
        return {
            "number": self.standard.numbers.get(note.provision or "", ""),
            "title": self.said(f"provisions/{note.provision}/title") if provision else None,
            "words": [words],
            "icon": (provision and provision.icon) or (part and part.icon) or _ICON,
            "colour": (part and part.colour) or _COLOUR,
        }

    def _words(self, n: int, note: Note) -> dict[str, Any]:
        theirs = self._theirs(note)
        text = getattr(theirs, self.reader) if theirs else None
        language = self.language.tag if text else self.standard.code.language
        missing = language != self.language.tag
        return {
            "key": f"notes/{self.notes.revision}/{note.provision or n}/{self.reader}",
            "text": text or getattr(note, self.reader),
            "lang": language,
            "untranslated": self.language.say("untranslated") if missing else None,
        }

    def _theirs(self, note: Note) -> Note | None:
        return self.notes.counterpart(note, self._translated)

    @cached_property
    def _translated(self) -> Notes | None:
        if self.language.tag == self.standard.code.language:
            return self.notes
        return self.standard.notes.get(f"{self.notes.revision}.{self.language.tag}")

    # --- what keeps it a draft ---

    def _open_ends(self) -> Iterator[str]:
        made = self._made
        yield from self.ends_of_all()
        own = self._translated
        if own and own is not self.notes and not own.reader:
            yield f"notes/{own.name}.yml: {State.DRAFT}, no second person has read it"
        words = [words for each in made["entries"] for words in each["words"]]
        yield from (f"{each['key']}: {State.UNTRANSLATED}" for each in words if each["untranslated"])
