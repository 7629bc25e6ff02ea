"""What a trainer's guide says, part by part, before anything is drawn."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wsrcode.build.printed import Printed, stamp
from wsrcode.build.templates import theme
from wsrcode.errors import WsrcodeError
from wsrcode.model.code import Part
from wsrcode.model.lesson import Answer, Lesson
from wsrcode.model.mark import mark_of
from wsrcode.model.provision import PRINTABLE, Provision
from wsrcode.model.quantity import quantity

_COLOUR, _ICON = "teal", "check-bold"
_HOUR = 60


@dataclass(frozen=True, eq=False)
class Guide(Printed):
    """One program's guide for trainers in one language."""

    pages: Mapping[str, int]
    """On which page of the booklet in this language each part begins."""

    @property
    def name(self) -> str:
        """What to call it: `fair-food guide es`."""
        return f"{self.standard.id} guide {self.language.tag}"

    @property
    def paper(self) -> str:
        """The paper that printers of the place have in them."""
        inside = any(each == "us" or each.startswith("us-") for each in self.standard.program.places)
        return "us-letter" if inside else "a4"

    @cached_property
    def waits_for(self) -> tuple[str, ...]:
        """Everything that keeps it from being final, one line each; empty when it is final."""
        return tuple(self._open_ends())

    @cached_property
    def model(self) -> dict[str, Any]:
        """Everything the template prints."""
        say, draft = self.language.say, bool(self.waits_for)
        return {
            "id": self.name,
            "lang": self.language.tag,
            "dir": self.language.dir,
            "fonts": list(self.language.fonts),
            "line": self.language.line,
            "one": self.language.numerals.one,
            "colon": say("colon"),
            "stop": say("stop"),
            **self._made,
            "draft": stamp(self.language, self.standard.program, draft=draft) or None,
            "draft_explained": say("draft.explained") if draft else None,
            "digest": say("booklet.about.digest", digest=mark_of(self.edition)),
            "theme": theme(self.folders),
        }

    @cached_property
    def _made(self) -> dict[str, Any]:
        say, code = self.language.say, self.standard.code
        lessons = [self._lesson(n, part, lesson) for n, part, lesson in self._taught()]
        return {
            "language": self.language.name,
            "program": self.said("program/name"),
            "title": self.said("program/title"),
            "label": self.said("program/label"),
            "help": self.help(),
            "lessons": lessons,
            "untaught": [
                {"number": str(n), "title": self.needed(f"parts/{part.id}/title")} for n, part in self._untaught()
            ],
            "total": say("guide.plan.about", amount=self._time(sum(each.minutes for _, _, each in self._taught()))),
            "paid": self._is_paid,
            "marks": [
                {"mark": mark, "meaning": say(f"booklet.about.{mark}")}
                for mark in sorted({each["mark"] for lesson in lessons for each in lesson["provisions"]})
            ],
            "revision": say("booklet.about.revision", revision=code.revision, status=say(f"status.{code.status}")),
            "as_of": say("booklet.about.as_of", date=self.language.date(code.as_of)),
            "publisher": self.published,
            "say": {name: self.language.group(f"guide.{name}") for name in _GROUPS}
            | {"title": say("guide.title"), "subtitle": say("guide.subtitle")}
            | {name: self.language.group(f"booklet.{name}") for name in ("help", "about", "provision", "back")},
        }

    @property
    def _is_paid(self) -> bool:
        """Say whether the program says, in a place that was read, that sessions are paid working time."""
        training = self.standard.program.training
        return training is not None and training.paid and training.evidence in PRINTABLE

    def _taught(self) -> Iterator[tuple[int, Part, Lesson]]:
        for n, part in enumerate(self.standard.code.outline, 1):
            if part.id in self.standard.lessons:
                yield n, part, self.standard.lessons[part.id]

    def _untaught(self) -> Iterator[tuple[int, Part]]:
        for n, part in enumerate(self.standard.code.outline, 1):
            if part.id not in self.standard.lessons and part.kind != "agreement" and any(self._printed(part)):
                yield n, part

    def _printed(self, part: Part) -> Iterator[Provision]:
        return (each for each in self.standard.in_order(part) if each.printable)

    def _lesson(self, number: int, part: Part, lesson: Lesson) -> dict[str, Any]:
        at, page = f"lessons/{part.id}", self.pages.get(part.id)
        provisions = [self._provision(each) for each in self._printed(part)]
        return {
            "number": self.language.say("booklet.part", number=number),
            "short": str(number),
            "id": part.id,
            "title": self.needed(f"parts/{part.id}/title"),
            "icon": part.icon or _ICON,
            "colour": self._colour(part),
            "if": [self.needed(f"program/facts/{each}") for each in part.only_if],
            "first": any(each["zero"] for each in provisions)
            or not set(part.provisions).isdisjoint(self.standard.program.retaliation),
            "time": self.language.say("guide.plan.about", amount=self._time(lesson.minutes)),
            "page": self.language.say("guide.lesson.page", page=page) if page else None,
            "booklet": self.language.numerals.written(page) if page else None,
            "goal": self.needed(f"{at}/goal"),
            "materials": [self.needed(f"{at}/materials/{n}") for n in range(len(lesson.materials))],
            "provisions": provisions,
            "ask": [
                {"question": self.needed(f"{at}/ask/{n}"), "listen": self.needed(f"{at}/listen/{n}")}
                for n in range(len(lesson.ask))
            ],
            "roles": [self.needed(f"{at}/roles/{n}") for n in range(len(lesson.scenario.roles))],
            "story": self.needed(f"{at}/story"),
            "then": self.needed(f"{at}/then"),
            "answers": [
                {"says": self.needed(f"{at}/answers/{n}"), "on": self._numbers(each)}
                for n, each in enumerate(lesson.answers)
                if self._stands(each)
            ],
        }

    def _colour(self, part: Part) -> str:
        colour = part.colour or _COLOUR
        if colour not in theme(self.folders)["colours"]:
            raise WsrcodeError(f"{self.name}: part {part.id} asks for the colour {colour}, which theme.yml has not")
        return colour

    def _provision(self, provision: Provision) -> dict[str, Any]:
        zero = provision.tier in self.standard.zero_tolerance
        return {
            "number": self.standard.numbers[provision.id],
            "title": self.needed(f"provisions/{provision.id}/title"),
            "tier": self.said(f"tiers/{provision.tier}/title"),
            "zero": zero,
            "if": [self.needed(f"program/facts/{fact}") for fact in provision.only_if],
            "beside": self.terms.beside(provision),
            "mark": provision.evidence.mark,
        }

    def _stands(self, answer: Answer) -> bool:
        """Say whether all that an answer rests on may be printed; otherwise it is not said at all."""
        found = (self.standard.provisions.get(name) for name in answer.rests_on)
        return all(each is not None and each.printable for each in found)

    def _numbers(self, answer: Answer) -> list[str]:
        return [self.standard.numbers[name] for name in answer.rests_on if name in self.standard.numbers]

    def _time(self, minutes: int) -> str:
        hours, rest = divmod(minutes, _HOUR)
        parts = (f"{hours} hours" if hours else "", f"{rest} minutes" if rest else "")
        return " ".join(self.language.amount(quantity(each)) for each in parts if each)

    # --- what keeps it a draft ---

    def _open_ends(self) -> Iterator[str]:
        _ = self._made
        yield from self.ends_of_all()
        for _, part, lesson in self._taught():
            if lesson.status == "draft":
                yield f"lessons/{part.id}: status is draft"
            yield from (f"{each}: rests on what is unverified" for each in self._unsaid(lesson))
            for provision in self.standard.in_order(part):
                if not provision.printable:
                    yield f"provisions/{provision.id}: unverified (mark {provision.evidence.mark})"

    def _unsaid(self, lesson: Lesson) -> Iterator[str]:
        for n, each in enumerate(lesson.answers):
            if not self._stands(each):
                yield f"lessons/{lesson.part}/answers/{n}"


_GROUPS = ("how", "before", "plan", "lesson", "list", "told")
