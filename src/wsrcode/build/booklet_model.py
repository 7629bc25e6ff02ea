"""What a worker booklet says, page by page, before anything is drawn."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from wsrcode.build.printed import Printed, stamp, standing_of, to_ask
from wsrcode.build.profile import STANDARD, Profile, profiles
from wsrcode.build.qr import qr
from wsrcode.build.templates import find, plain_yaml, theme
from wsrcode.errors import WsrcodeError
from wsrcode.model.code import Part, Tier
from wsrcode.model.law import Measure
from wsrcode.model.mark import mark_of
from wsrcode.model.provision import Provision
from wsrcode.model.spoken import recording_of

_COLOUR = "teal"
_ICON = "check-bold"
_NUMBER = "{number}"
_GROUPS = ("cover", "how", "provision", "tiers", "buyers", "about", "log", "days", "notes", "back", "help", "listen")
"""Groups of words of the page that the template uses."""


@dataclass(frozen=True, eq=False)
class Booklet(Printed):
    """One program's booklet in one language and one profile."""

    measures: Mapping[str, Measure]
    kind: str = STANDARD
    """Its profile, by name."""
    annex: str = ""
    """The part it is about, where its profile holds one annex."""
    unnamed: set[str] = field(default_factory=set, repr=False)
    """Measures the language has no words for, gathered with them."""

    @property
    def name(self) -> str:
        """What to call it: `fair-food booklet es`, `fair-food booklet es annex housing`."""
        own = [] if self.kind == STANDARD else [self.kind, self.annex]
        place = ["at", self.local.insert.id] if self.local else []
        return " ".join(filter(None, (self.standard.id, "booklet", self.language.tag, *own, *place)))

    @property
    def ending(self) -> str:
        """What its files' names say of its profile: nothing, `-large`, `-annex-housing`."""
        return "".join(f"-{each}" for each in (self.kind, self.annex) if each not in {"", STANDARD})

    @cached_property
    def profile(self) -> Profile:
        """How large it is, and what stands in it."""
        return profiles(self.folders)[self.kind]

    @cached_property
    def held(self) -> frozenset[str]:
        """The provisions for workers that are printed in it."""
        return frozenset(
            each.id for _, part in self._parts() if part.kind != "agreement" for each in self._printed(part)
        )

    @cached_property
    def first(self) -> frozenset[str]:
        """The tiers of a short booklet: what is never tolerated, or the worst that is printed at all."""
        outline = (part for part in self.standard.code.outline if part.kind != "agreement")
        printed = {each.tier for part in outline for each in self.standard.in_order(part) if each.printable}
        worst = next((each for each in self.standard.tiers if each in printed), None)
        return self.standard.zero_tolerance & printed or frozenset(filter(None, (worst,)))

    @cached_property
    def waits_for(self) -> tuple[str, ...]:
        """Everything that keeps it from being final, one line each; empty for a final booklet."""
        return tuple(self._open_ends())

    @cached_property
    def model(self) -> dict[str, Any]:
        """Everything the template prints, with the mark of the text, so that two prints can be told apart."""
        draft = bool(self.waits_for)
        say = self.language.say
        return {
            **self._content(),
            "draft": stamp(self.language, self.standard.program, draft=draft) or None,
            "draft_explained": say("draft.explained") if draft else None,
            "digest": say("booklet.about.digest", digest=mark_of(self.edition)),
            "theme": theme(self.folders),
            "local": self.local and self.local.model,
            # What differs from theme.yml; `print.typ` looks here first.
            "sizes": dict(self.profile.sizes),
            "margins": dict(self.profile.margins),
            "page": self.profile.page.model_dump(),
            "pages": list(self.profile.pages),
        }

    @cached_property
    def _made(self) -> dict[str, Any]:
        return {
            "program": self.said("program/name"),
            "title": self.said("program/title"),
            "label": self.said("program/label"),
            "help": self.help(),
            "parts": [self._part(n, part) for n, part in self._parts() if part.kind != "agreement"],
            "buyers": [self._buyers(n, part) for n, part in self._parts() if part.kind == "agreement"],
            "tiers": self._tiers() if "tiers" in self.profile.pages else [],
            "picture": self.picture("cover"),
            "logo": self.logo(),
            "columns": [{"name": name, "words": self._column(name)} for name in self._columns()],
            "say": self._say(),
        }

    def _content(self) -> dict[str, Any]:
        return {
            "id": self.name,
            "lang": self.language.tag,
            "dir": self.language.dir,
            "fonts": list(self.language.fonts),
            "line": self.language.line,
            "one": self.language.numerals.one,
            "stop": self.language.say("stop"),
            **self._made,
            **self._frame(),
            **self._cover(),
        }

    def _frame(self) -> dict[str, Any]:
        language, code, program = self.language, self.standard.code, self.standard.program
        status = language.say(f"status.{code.status}")
        about = {
            "as_of": language.say("booklet.about.as_of", date=language.date(code.as_of)),
            "effective": code.effective and language.say("booklet.about.effective", date=language.date(code.effective)),
            "revision": language.say("booklet.about.revision", revision=code.revision, status=status),
            "publisher": to_ask(language, program) if program.publisher.official else None,
            "url": program.publisher.url,
            "marks": [
                {"mark": mark, "meaning": language.say(f"booklet.about.{mark}")} for mark in sorted(self._marks())
            ],
            "unprinted": any(not each.printable for part in code.outline for each in self._wanted(part)),
        }
        return {
            "language": language.name,
            "revision": language.say("booklet.cover.revision", revision=code.revision),
            "example": next((each["number"] for part in self._made["parts"] for each in part["provisions"]), "1.1"),
            "about": about,
            "part_name": language.say("booklet.part", number="{number}"),
        }

    def _say(self) -> dict[str, Any]:
        """Return the words of the page, those that fit what the program is: no call, where nobody can be called."""
        told: dict[str, Any] = {name: self.language.group(f"booklet.{name}") for name in _GROUPS}
        told["how"]["numbers"] = self.terms.numbers(told["how"]["numbers"])
        told["how"]["right"] = self.terms.asked_for("how", told["how"]["right"])
        told["provision"]["right"] = self.terms.asked_for("right", told["provision"]["right"])
        return told | {"contents": self.language.say("booklet.contents")}

    def _columns(self) -> Iterator[str]:
        """Yield the columns of the pages for hours that have a meaning here, as hours.yml tells."""
        counted = {
            limit.measure
            for provision in self.standard.provisions.values()
            if provision.printable
            for duty in provision.obligations
            for limit in duty.limits
        }
        for name, where in plain_yaml(find(self.folders, "booklet/hours.yml"))["columns"].items():
            here = self.standard.program.sector in where.get("sectors", ())
            if not where or here or not counted.isdisjoint(where.get("measures", ())):
                yield name

    def _column(self, name: str) -> str:
        return self.language.group("booklet.log").get(name) or self.terms.column(name)

    def _cover(self) -> dict[str, Any]:
        """Return what the cover says, and what is said of a booklet that does not hold all."""
        say, title = self.language.say, self._made["title"]
        # What the cover says in large letters it does not say again in small ones.
        label = {"label": {**self._made["label"], "standing": ""}}
        # Where there are no rights yet, or no program any more, that comes first.
        standing = standing_of(self.language, self.standard.program)
        match self.profile.holds:
            case "annex":
                (part,) = self._made["parts"]
                about = say("booklet.annex.cover", number=_NUMBER, title=title["text"])
                # No line ends between what it is and its number.
                about = about.replace(f" {_NUMBER}", f"\u00a0{_NUMBER}").replace(_NUMBER, part["number"])
                return {
                    "cover": label | {"title": part["title"], "about": " ".join(filter(None, (standing, about)))},
                    "only": say("booklet.annex.only"),
                    "first": None,
                }
            case "first":
                return {
                    "cover": label | {"title": title, "about": standing or self._serious("cover")},
                    "only": self.terms.asked_for("short", say("booklet.first.only")),
                    "first": self._serious("title"),
                }
        return {
            "cover": label | {"title": title, "about": standing or say("booklet.cover.about")},
            "only": None,
            "first": None,
        }

    def _serious(self, key: str) -> str:
        """Return words of the short booklet; nothing is called never tolerated that the code does not call so."""
        never = self.first & self.standard.zero_tolerance
        return self.language.say(f"booklet.first.{key}") if never else self.terms.serious(key)

    def _parts(self) -> Iterator[tuple[int, Part]]:
        return ((n, part) for n, part in enumerate(self.standard.code.outline, 1) if any(self._printed(part)))

    def _printed(self, part: Part) -> Iterator[Provision]:
        return (each for each in self._wanted(part) if each.printable)

    def _wanted(self, part: Part) -> Iterator[Provision]:
        """Yield what the profile holds of a part, also what may not be printed."""
        every = self.standard.in_order(part)
        if part.kind == "agreement":
            return (each for each in every if "buyers" in self.profile.pages)
        match self.profile.holds:
            case "annex":
                return (each for each in every if part.id == self.annex)
            case "first":
                # A booklet of what is never tolerated also says who is safe when they tell of it.
                first, tiers = {*self.standard.program.retaliation}, self.first | self.standard.zero_tolerance
                return (each for each in every if each.id in first or each.tier in tiers)
        return iter(every)

    def _part(self, number: int, part: Part) -> dict[str, Any]:
        colour = part.colour or _COLOUR
        if colour not in theme(self.folders)["colours"]:
            raise WsrcodeError(
                f"{self.name}: part {part.id} asks for the colour {colour}, which theme.yml does not have"
            )
        # Single provisions of a part stand in a row with those of others, without its title.
        whole = self.profile.holds != "first"
        return {
            "number": str(number),
            "id": part.id,
            "title": self.said(f"parts/{part.id}/title") if whole else None,
            "about": self.said(f"parts/{part.id}/about") if whole else None,
            "listen": self._listen(f"parts/{part.id}") if whole else None,
            "icon": part.icon or _ICON,
            "colour": colour,
            "if": [self.needed(f"program/facts/{fact}") for fact in part.only_if] if whole else [],
            # Where speaking up is protected, the number to call stands in the text: no footer is read aloud.
            "help": whole
            and not self.terms.has_no_line
            and not set(part.provisions).isdisjoint(self.standard.program.retaliation),
            "provisions": [self._provision(each, part) for each in self._printed(part)],
        }

    def _provision(self, provision: Provision, part: Part) -> dict[str, Any]:
        at = f"provisions/{provision.id}"
        # What the part's title would say of whom it is for, each then says itself.
        own = self.profile.holds != "first"
        facts = provision.only_if if own else sorted(self.standard.facts_of(provision))
        return {
            "number": self.standard.numbers[provision.id],
            "title": self.said(f"{at}/title"),
            "right": self.said(f"{at}/right"),
            "do": self.said(f"{at}/do"),
            "listen": self._listen(at),
            "zero": self.said(f"tiers/{provision.tier}/title")
            if provision.tier in self.standard.zero_tolerance
            else None,
            "icon": provision.icon or part.icon or _ICON,
            "if": [self.needed(f"program/facts/{fact}") for fact in facts],
            "limits": list(self._limits(provision)),
            "beside": self.terms.beside(provision),
            "mark": provision.evidence.mark,
        }

    def _listen(self, block: str) -> dict[str, Any] | None:
        """Return where a block can be heard; None where nobody has spoken just these words."""
        recording = recording_of(self.edition, block)
        if recording is None:
            return None
        return {"url": recording.audio, "qr": qr(recording.audio), "seconds": recording.seconds}

    def _limits(self, provision: Provision) -> Iterator[str]:
        for limit in provision.figures:
            amount = self.language.limit(limit)
            yield self.language.say("amounts.figure", measure=self._measure(limit.measure), amount=amount)
        if provision.season:
            yield self.language.say("booklet.provision.season", season=self.language.season(provision.season))

    def _measure(self, name: str) -> str:
        known = self.measures.get(name)
        title = known.title if known else name.replace("-", " ")
        words = self.language.measure(name, title)
        if name in self.language.measures or self.language.tag == self.standard.code.language:
            return words
        self.unnamed.add(name)
        return f"{words} ({self.language.say('untranslated')})"

    def _buyers(self, number: int, part: Part) -> dict[str, Any]:
        """Return what workers are told of the buyers' agreement: that there is one, and what it means for them."""
        rights = ((self.said(f"provisions/{each.id}/right"), each) for each in self._printed(part))
        return {
            "number": str(number),
            "id": part.id,
            "title": self.said(f"parts/{part.id}/title"),
            "about": self.said(f"parts/{part.id}/about"),
            "more": self.terms.agreement(part),
            "icon": part.icon or "file-sign",
            "rights": [{**right, "beside": self.terms.beside(each)} for right, each in rights if right],
        }

    def tells(self, provision: str) -> bool:
        """Say whether a reader may be sent to a provision: not to a page of another booklet."""
        return provision in self.held

    def _tiers(self) -> list[dict[str, Any]]:
        used = {self.standard.provisions[each].tier for each in self.held}
        if self.profile.holds == "first":
            used &= self.first
        told, before = list[dict[str, Any]](), dict[str, Tier]()
        for tier in self.standard.code.tiers:
            if tier.worker and (self.profile.holds == "all" or tier.id in used):
                told.append(self._tier(tier, before))
                before[tier.id] = tier
        return told

    def _tier(self, tier: Tier, before: Mapping[str, Tier]) -> dict[str, Any]:
        return {
            "title": self.said(f"tiers/{tier.id}/title"),
            "worker": self.said(f"tiers/{tier.id}/worker"),
            "zero": tier.zero_tolerance,
            "icon": tier.icon or ("alert-octagon" if tier.zero_tolerance else "wrench"),
            "steps": self.terms.steps(tier, before),
        }

    def _marks(self) -> set[str]:
        return {each["mark"] for part in self._made["parts"] for each in part["provisions"]}

    # --- what keeps it a draft ---

    def _open_ends(self) -> Iterator[str]:
        _ = self._made
        yield from self.ends_of_all()
        yield from (f"{self.language.file}: measures/{name}: untranslated" for name in sorted(self.unnamed))
        for part in self.standard.code.outline:
            for provision in self._wanted(part):
                if not provision.printable:
                    yield f"provisions/{provision.id}: unverified (mark {provision.evidence.mark})"
                elif provision.worker is None and part.kind != "agreement":
                    yield f"provisions/{provision.id}: no words for workers"
