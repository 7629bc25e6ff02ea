"""The interview guide as an XLSForm: what KoboToolbox and ODK ask on a telephone, in every language of a program."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from wsrcode.build.interview_speech import (
    NAME,
    Check,
    Speech,
    asked,
    checks,
    facts,
    in_order,
    inline,
    open_ends,
    protections,
    rules,
)
from wsrcode.build.printed import published, stamp, to_ask
from wsrcode.build.xlsform import LONGEST, Sheet, literal, workbook
from wsrcode.errors import WsrcodeError
from wsrcode.model.code import Part
from wsrcode.model.interviews import sample_of
from wsrcode.model.mark import mark
from wsrcode.model.provision import Provision
from wsrcode.model.quantity import quantity
from wsrcode.model.standard import Standard

Row = dict[str, str]
LOOK = "look"
"""The answer of an investigator who talks with nobody and looks at records and places."""
OTHER = "other"
_RULES = ("private", "alone", "camera", "names", "choose", "stop", "many")
_SAID = ("who", "choice", "names")


@dataclass(frozen=True, eq=False)
class Form:
    """One form of a program: every text in all of its languages, the code's own first."""

    speeches: tuple[Speech, ...]

    @property
    def standard(self) -> Standard:
        """The code."""
        return self.speeches[0].standard

    @property
    def name(self) -> str:
        """What to call it: `fair-food interview form`."""
        return f"{self.standard.id} {NAME} form"

    @cached_property
    def waits_for(self) -> tuple[str, ...]:
        """Everything that keeps it from being final, one line each."""
        # Whether it is a draft is known only when all texts are gathered, those of the first page too.
        _ = self._asked, self._title_of(draft=False), [self._about(each, draft=False) for each in self.speeches]
        return tuple(dict.fromkeys(open_ends(self.standard, self.speeches)))

    @cached_property
    def workbook(self) -> bytes:
        """The workbook; the same code gives the same bytes on any day."""
        return workbook(self.sheets, title=self._title, made=self.standard.code.law_date)

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """Its three sheets; the version tells apart whatever is asked in other words."""
        asked, choices = self._asked
        about = self._note("about", lambda each: self._about(each, draft=bool(self.waits_for)))
        survey = Sheet("survey", (about, *asked))
        digest = sha256(repr((self._title, survey.rows, choices.rows)).encode()).hexdigest()[:8]
        first = self.speeches[0].language
        settings = {
            "form_title": literal(self._title),
            "form_id": f"{_name(self.standard.id)}_{NAME}",
            "version": f"{self.standard.code.revision}-{mark(self.standard)}-{digest}",
            "default_language": f"{first.name} ({first.tag})",
            "style": "pages",
        }
        return survey, choices, Sheet("settings", (settings,))

    @property
    def _title(self) -> str:
        return self._title_of(draft=bool(self.waits_for))

    def _title_of(self, *, draft: bool) -> str:
        first = self.speeches[0]
        title = f"{first.needed('program/name')['text']} – {first.page('title')['text']}"
        stamped = stamp(first.language, self.standard.program, draft=draft)
        return f"{title} – {stamped}" if stamped else title

    @cached_property
    def _asked(self) -> tuple[tuple[Row, ...], Sheet]:
        return tuple(self._survey()), Sheet("choices", tuple(self._choices()))

    # --- texts ---

    def _texts(self, column: str, say: Callable[[Speech], str]) -> Row:
        """Return a text's cells, one a language: `label::Español (es)`."""
        told = {f"{column}::{each.language.name} ({each.language.tag})": literal(say(each)) for each in self.speeches}
        longest = max(told.values(), key=len)
        if len(longest) > LONGEST:
            raise WsrcodeError(
                f"{self.name}: a {column} has {len(longest)} letters, a cell holds {LONGEST}; shorten {longest[:40]}…"
            )
        return told

    def _label(self, say: Callable[[Speech], str]) -> Row:
        return self._texts("label", say)

    def _page(self, key: str) -> Row:
        return self._label(lambda each: each.page(key)["text"])

    # --- survey ---

    def _survey(self) -> Iterator[Row]:
        yield from self._front()
        yield from self._place()
        if named := facts(self.standard):
            yield _begin("facts", self._page("facts.title"))
            for each in named:
                yield self._fact(each)
            yield _end()
        yield self._note("hello", self._hello, f"${{asked}} != '{LOOK}'")
        for _, part, printed in rules(self.standard):
            yield from self._part(part, printed)

    def _front(self) -> Iterator[Row]:
        yield self._note("safety", lambda each: _lines(each.page("how.title")["text"], *_pages(each, "how", _RULES)))
        yield self._note("protection", _protection)
        yield self._note("nameless", lambda each: each.page("form.nameless")["text"])
        yield {"type": "select_one asked", "name": "asked", "required": "yes", **self._page("form.asked")}

    def _place(self) -> Iterator[Row]:
        if self.standard.suppliers:
            yield {"type": "select_one supplier", "name": "supplier", "required": "yes", **self._page("form.supplier")}
        yield {
            "type": "integer",
            "name": "workers",
            "required": "yes",
            "constraint": ". >= 1",
            **self._page("form.workers"),
            **self._texts("hint", lambda each: each.page("form.workers_hint")["text"]),
            **self._texts("constraint_message", lambda each: each.page("form.workers_wrong")["text"]),
        }
        if counted := self._least():
            yield {"type": "calculate", "name": "least", "calculation": counted}
            # The two references are ours; everything else was made harmless before they were put in.
            yield {
                "type": "note",
                "name": "sample",
                **{
                    column: text.replace("\ufdd0", "${least}").replace("\ufdd1", "${workers}")
                    for column, text in self._label(
                        lambda each: each.page("form.sample", least="\ufdd0", workers="\ufdd1")["text"]
                    ).items()
                },
            }
        else:
            yield self._note("sample", self._unsampled)

    def _least(self) -> str:
        """Return how the least number of interviews is counted; forms know no ceiling, so whole numbers do it."""
        sample = sample_of(self.standard.program)
        if sample.kind == "share":
            share = sample.share
            return f"int((${{workers}} * {share.numerator} + {share.denominator - 1}) div {share.denominator})"
        if sample.kind == "count" and sample.stated:
            # A stated number of people may not come out even, 10 of a dozen say; nobody interviews half a person.
            number = -(-sample.stated.magnitude.numerator // sample.stated.magnitude.denominator)
            return f"if(${{workers}} < {number}, ${{workers}}, {number})"
        return ""

    def _unsampled(self, speech: Speech) -> str:
        sample, publisher = sample_of(self.standard.program), to_ask(speech.language, self.standard.program)
        share = speech.language.amount(sample.stated) if sample.stated else ""
        return str(speech.page(f"sample.{sample.kind}", share=share, publisher=publisher)["text"])

    def _fact(self, fact: str) -> Row:
        words = self._label(lambda each: inline(each.needed(f"program/facts/{fact}")))
        return {"type": "select_one yes_no", "name": _fact_name(fact), "required": "yes", **words}

    def _part(self, part: Part, printed: tuple[Provision, ...]) -> Iterator[Row]:
        own = {each.id: checks(self.standard, each) for each in printed}
        if not any(own.values()):
            return
        number = str([each.id for each in self.standard.code.outline].index(part.id) + 1)
        relevant = _all(_answered(check for found in own.values() for check in found), *self._holds(part.only_if))
        title = self._label(lambda each: f"{number}. {inline(each.needed(f'parts/{part.id}/title'))}")
        yield {**_begin(f"part_{_name(part.id)}", title), "relevant": relevant}
        for provision in printed:
            if own[provision.id]:
                yield from self._provision(provision, own[provision.id])
        yield _end()

    def _provision(self, provision: Provision, own: tuple[Check, ...]) -> Iterator[Row]:
        relevant = _all(_answered(own), *self._holds(provision.only_if))
        heading = self._label(lambda each: self._heading(each, provision))
        yield {
            **_begin(f"rule_{_name(provision.id)}", heading),
            "relevant": relevant,
            "appearance": "field-list",
        }
        if any(each.limits(provision) for each in self.speeches):
            yield self._note(f"limits_{_name(provision.id)}", lambda each: self._limits(each, provision))
        seen = dict.fromkeys(("ask", "look"), 0)
        for check in own:
            yield self._check(provision, check, seen[check.kind])
            seen[check.kind] += 1
        yield {
            "type": "text",
            "name": f"notes_{_name(provision.id)}",
            "appearance": "multiline",
            **self._page("form.notes"),
            **self._texts("hint", lambda each: each.page("form.notes_hint")["text"]),
        }
        yield _end()

    def _heading(self, speech: Speech, provision: Provision) -> str:
        title = inline(speech.needed(f"provisions/{provision.id}/title"))
        told = f"{self.standard.numbers[provision.id]} {title} ({provision.evidence.mark})"
        if provision.tier not in self.standard.zero_tolerance:
            return told
        return f"{told} – {inline(speech.needed(f'tiers/{provision.tier}/title'))}"

    def _limits(self, speech: Speech, provision: Provision) -> str:
        return _lines(speech.page("item.limits")["text"], *speech.limits(provision))

    def _check(self, provision: Provision, check: Check, nth: int) -> Row:
        def say(speech: Speech) -> str:
            words = inline(speech.needed(check.key))
            if check.kind == "ask":
                return f"{check.code}. {words}"
            return f"{check.code}. {speech.page('item.look', records=speech.records(check.of))['text']} – {words}"

        return {
            "type": "select_one yes_no_unsure",
            "name": f"{check.kind}_{_name(provision.id)}_{nth}",
            "relevant": f"${{asked}} = '{_answer(check)}'",
            **self._label(say),
            **self._texts("hint", lambda each: each.page("form.kept")["text"]),
        }

    def _holds(self, needed: tuple[str, ...]) -> list[str]:
        return [f"${{{_fact_name(each)}}} = 'yes'" for each in in_order(self.standard, needed)]

    # --- notes ---

    def _note(self, name: str, say: Callable[[Speech], str], relevant: str = "") -> Row:
        row = {"type": "note", "name": name, **self._label(say)}
        return {**row, "relevant": relevant} if relevant else row

    def _about(self, speech: Speech, *, draft: bool) -> str:
        language, code = speech.language, self.standard.code
        status = language.say(f"status.{code.status}")
        return _lines(
            speech.page("about_one")["text"],
            inline(speech.needed("program/title")),
            inline(speech.needed("program/label")),
            published(language, self.standard.program),
            language.say("booklet.about.revision", revision=code.revision, status=status),
            language.say("booklet.about.digest", digest=mark(self.standard)),
            language.say("draft.explained") if draft else "",
        )

    def _hello(self, speech: Speech) -> str:
        # Only where the code itself protects those who speak, and there is somebody to call.
        sure = ("punish",) if speech.contact and any(protections(self.standard)) else ()
        return _lines(speech.page("aloud.title")["text"], *_pages(speech, "aloud", (*_SAID, *sure)))

    # --- choices ---

    def _choices(self) -> Iterator[Row]:
        for name in asked(self.standard):
            words = self._label(lambda each, name=name: each.page("form.person", who=each.who(name))["text"])  # type: ignore[misc]
            yield {"list_name": "asked", "name": f"who_{_name(name)}", **words}
        yield {"list_name": "asked", "name": LOOK, **self._page("form.records")}
        if self.standard.suppliers:
            yield from self._suppliers()
        for name in ("yes", "no"):
            yield {"list_name": "yes_no", "name": name, **self._page(f"answer.{name}")}
        for name in ("yes", "no", "unsure"):
            yield {"list_name": "yes_no_unsure", "name": name, **self._page(f"answer.{name}")}

    def _suppliers(self) -> Iterator[Row]:
        for supplier in self.standard.suppliers:
            label = f"{supplier.name}"
            workers = supplier.workers

            def say(speech: Speech, label: str = label, workers: int | None = workers) -> str:
                if workers is None:
                    return label
                count = speech.language.amount(quantity(f"{workers} workers"))
                return str(speech.page("form.on_file", name=label, workers=count)["text"])

            yield {"list_name": "supplier", "name": f"place_{_name(supplier.id)}", **self._label(say)}
        yield {"list_name": "supplier", "name": OTHER, **self._page("form.other")}


def _begin(name: str, label: Mapping[str, str]) -> Row:
    return {"type": "begin_group", "name": name, **label}


def _end() -> Row:
    return {"type": "end_group"}


def _lines(*texts: str) -> str:
    return "\n\n".join(each for each in texts if each)


def _pages(speech: Speech, group: str, keys: Iterable[str]) -> list[str]:
    return [str(speech.page(f"{group}.{key}")["text"]) for key in keys]


def _protection(speech: Speech) -> str:
    """Return what protects those who speak up, and the complaint line."""
    said: list[Any] = [speech.page("protect.title")["text"]]
    for provision in protections(speech.standard):
        read = speech.page("protect.read", number=speech.standard.numbers[provision.id])["text"]
        right = speech.needed(f"provisions/{provision.id}/{'right' if provision.worker else 'title'}")
        said.append(f"{read} {inline(right)}")
    contact, told = speech.contact, speech.help()
    if told["none"]:
        return _lines(*said, f"{told['none']['says']} {told['none']['help']}")
    name = inline(told["name"]) if told["name"] else speech.page("protect.line")["text"]
    number = contact.phone if contact and contact.phone else f"__________ {speech.page('protect.blank')['text']}"
    said.extend([f"{name}: {number}", " ".join(told["lines"])])
    return _lines(*said)


def _name(slug: str) -> str:
    """Return a slug as forms name things; no slug has an underscore, so two never become one."""
    return slug.replace("-", "_")


def _fact_name(fact: str) -> str:
    return f"fact_{_name(fact)}"


def _answer(check: Check) -> str:
    return LOOK if check.kind == "look" else f"who_{_name(check.of)}"


def _answered(found: Iterable[Check]) -> str:
    """Return when any of the checks is made: a page that would be empty is passed over."""
    answers = dict.fromkeys(_answer(each) for each in found)
    either = " or ".join(f"${{asked}} = '{each}'" for each in answers)
    return f"({either})" if len(answers) > 1 else either


def _all(*conditions: str) -> str:
    return " and ".join(conditions)
