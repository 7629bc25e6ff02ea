"""What the interview guide says, every text side by side in the worker's language and in the code's."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from wsrcode.build.interview_speech import (
    NAME,
    Check,
    Said,
    Speech,
    asked,
    checks,
    facts,
    in_order,
    open_ends,
    protections,
    rules,
)
from wsrcode.build.printed import published, stamp, to_ask
from wsrcode.build.templates import theme
from wsrcode.errors import WsrcodeError
from wsrcode.model.code import Part
from wsrcode.model.interviews import Sample, sample_of
from wsrcode.model.mark import mark_of
from wsrcode.model.provision import Provision
from wsrcode.model.standard import Standard

WORKERS = (5, 10, 25, 50, 100, 250, 500)
"""Numbers of workers for which the guide says how many are interviewed."""
_COLOUR, _ICON = "teal", "check-bold"
_GROUPS = ("", "how", "aloud", "protect", "sample", "facts", "item", "answer", "talk", "counts", "about_text")

Pair = list[Said]
"""The same words in one language, or in two."""


@dataclass(frozen=True, eq=False)
class Guide:
    """The guide for one worker language; the code's own language stands beside it where it is another."""

    speeches: tuple[Speech, ...]
    """The worker's language, then perhaps the code's."""

    @property
    def name(self) -> str:
        """What to call it: `fair-food interview es`."""
        return self.first.name

    @property
    def first(self) -> Speech:
        """The worker's language."""
        return self.speeches[0]

    @property
    def standard(self) -> Standard:
        """The code."""
        return self.first.standard

    @cached_property
    def waits_for(self) -> tuple[str, ...]:
        """Everything that keeps it from being final, one line each."""
        _ = self._content
        return tuple(open_ends(self.standard, self.speeches))

    @cached_property
    def model(self) -> dict[str, Any]:
        """Everything the template prints."""
        draft, language = bool(self.waits_for), self.first.language
        return {
            "id": self.name,
            "lang": language.tag,
            "dir": language.dir,
            "fonts": list(dict.fromkeys(font for each in self.speeches for font in each.language.fonts)),
            "line": language.line,
            "one": language.numerals.one,
            **self._content,
            "draft": stamp(language, self.standard.program, draft=draft) or None,
            "draft_explained": self._pair(lambda each: each.own("draft", each.language.say("draft.explained")))
            if draft
            else None,
            "theme": theme(self.first.folders),
        }

    def _pair(self, say: Callable[[Speech], Said]) -> Pair:
        return [say(each) for each in self.speeches]

    def _page(self, key: str, **values: Callable[[Speech], object]) -> Pair:
        return self._pair(lambda each: each.page(key, **{name: value(each) for name, value in values.items()}))

    def _each(self, key: str, say: Callable[[Speech], str]) -> Pair:
        return self._pair(lambda each: each.own(key, say(each)))

    def _code(self, key: str) -> Pair:
        return self._pair(lambda each: each.needed(key))

    @cached_property
    def _content(self) -> dict[str, Any]:
        return {
            "say": self._words(),
            "program": self.first.said("program/name"),
            "title": self._code("program/title"),
            "label": self._code("program/label"),
            "publisher": self._each("publisher", _publisher),
            "revision": self._each("revision", _revision),
            "digest": self.first.language.say("booklet.about.digest", digest=mark_of(self.first.edition)),
            "about": self._page("about" if len(self.speeches) > 1 else "about_one"),
            "help": self._help(),
            "protections": list(self._protections()),
            "sample": self._sample(),
            "facts": [self._code(f"program/facts/{each}") for each in facts(self.standard)],
            "asked": [self._each("asked", partial(Speech.who, holder=each)) for each in asked(self.standard)],
            "parts": [self._part(*each) for each in rules(self.standard)],
            "marks": self._marks(),
        }

    def _words(self) -> dict[str, Pair]:
        """Return the words of the page that have no blanks, by their keys: `how.title`."""
        keys = [
            f"{group}.{key}" if group else key
            for group in _GROUPS
            for key, text in self.first.language.group(f"{NAME}.{group}" if group else NAME).items()
            if "{" not in text
        ]
        return {key: self._page(key) for key in keys}

    def _help(self) -> dict[str, Any]:
        contact = self.first.contact
        lines = [(each, " ".join(each.help()["lines"])) for each in self.speeches]
        none = [(each, told) for each in self.speeches if (told := each.terms.no_line())]
        return {
            "name": self._code(f"program/contacts/{contact.id}") if contact else None,
            "phone": contact.phone if contact else None,
            "lines": [each.own("help", text) for each, text in lines] if contact and lines[0][1] else None,
            "none": [each.own("help", f"{told['says']} {told['help']}") for each, told in none] or None,
        }

    def _protections(self) -> Iterator[dict[str, Any]]:
        for provision in protections(self.standard):
            number = self.standard.numbers[provision.id]
            yield {
                "read": self._pair(partial(Speech.page, key="protect.read", number=number)),
                "right": self._code(f"provisions/{provision.id}/{'right' if provision.worker else 'title'}"),
            }

    def _sample(self) -> dict[str, Any]:
        sample = sample_of(self.standard.program)
        return {
            "told": self._pair(lambda each: each.page(f"sample.{sample.kind}", **_stated(each, sample))),
            "formula": self._pair(lambda each: each.page("sample.formula", **_stated(each, sample)))
            if sample.kind == "share"
            else None,
            "rows": [
                {"workers": self._written(each), "least": self._written(least)}
                for each in WORKERS
                if (least := sample.least(each)) is not None
            ],
            "examples": [*self._examples(sample)],
        }

    def _examples(self, sample: Sample) -> Iterator[dict[str, Any]]:
        """Yield invented suppliers; a real one's numbers are nobody's business at another one's gate."""
        for supplier in self.standard.suppliers:
            least = sample.least(supplier.workers) if supplier.workers else None
            if supplier.fictional and supplier.workers and least is not None:
                bound = [each for _, _, all_ in rules(self.standard) for each in all_]
                count = sum(self.standard.binds(each, supplier) for each in bound)
                yield {
                    "name": self.first.own(f"suppliers/{supplier.id}", supplier.name, self.standard.code.language),
                    "workers": self._written(supplier.workers),
                    "least": self._written(least),
                    "rules": self._written(count),
                }

    def _written(self, number: int) -> str:
        return self.first.language.numerals.written(number)

    def _part(self, number: int, part: Part, printed: tuple[Provision, ...]) -> dict[str, Any]:
        colour = part.colour or _COLOUR
        if colour not in theme(self.first.folders)["colours"]:
            raise WsrcodeError(f"{self.name}: part {part.id} asks for the colour {colour}, which theme.yml has not")
        return {
            "number": str(number),
            "title": self._code(f"parts/{part.id}/title"),
            "icon": part.icon or _ICON,
            "colour": colour,
            "if": self._conditions(part.only_if),
            "provisions": [self._provision(each) for each in printed],
        }

    def _provision(self, provision: Provision) -> dict[str, Any]:
        own, limits = checks(self.standard, provision), [each.limits(provision) for each in self.speeches]
        zero = provision.tier in self.standard.zero_tolerance
        return {
            "number": self.standard.numbers[provision.id],
            "title": self._code(f"provisions/{provision.id}/title"),
            "mark": provision.evidence.mark,
            "zero": self._code(f"tiers/{provision.tier}/title") if zero else None,
            "if": self._conditions(provision.only_if),
            "limits": [
                [
                    each.own(f"provisions/{provision.id}/limits", text)
                    for each, text in zip(self.speeches, row, strict=True)
                ]
                for row in zip(*limits, strict=True)
            ],
            "asks": [self._check(each) for each in own if each.kind == "ask"],
            "looks": [self._check(each) for each in own if each.kind == "look"],
        }

    def _check(self, check: Check) -> dict[str, Any]:
        if check.kind == "ask":
            how = self._page("item.ask", who=lambda each: each.who(check.of))
        else:
            how = self._page("item.look", records=lambda each: each.records(check.of))
        return {"code": check.code, "how": how, "words": self._code(check.key)}

    def _conditions(self, needed: tuple[str, ...]) -> list[Pair]:
        return [self._code(f"program/facts/{each}") for each in in_order(self.standard, needed)]

    def _marks(self) -> list[dict[str, Any]]:
        used = sorted({each.evidence.mark for _, _, printed in rules(self.standard) for each in printed})
        return [
            {
                "mark": mark,
                "meaning": self._each("marks", partial(_meaning, mark=mark)),
            }
            for mark in used
        ]


def _stated(speech: Speech, sample: Sample) -> dict[str, str]:
    """Return what fills the blanks of the words about the sample."""
    publisher = to_ask(speech.language, speech.standard.program)
    return {"share": speech.language.amount(sample.stated) if sample.stated else "", "publisher": publisher}


def _publisher(speech: Speech) -> str:
    return published(speech.language, speech.standard.program)


def _revision(speech: Speech) -> str:
    code, say = speech.standard.code, speech.language.say
    return say("booklet.about.revision", revision=code.revision, status=say(f"status.{code.status}"))


def _meaning(speech: Speech, mark: str) -> str:
    return speech.language.say(f"booklet.about.{mark}")
