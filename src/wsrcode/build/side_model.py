"""What those on one side of a code owe, provision by provision, as plain values for the templates of sheets."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import count, groupby
from pathlib import Path
from typing import Any, ClassVar

from wsrcode.build.define import Desk
from wsrcode.build.language import Language, in_output
from wsrcode.build.laws import LAW, Laws, laws
from wsrcode.build.printed import published, stamp, standing_of, to_ask
from wsrcode.build.row import placed
from wsrcode.build.side_terms import Said, liability, plan, stages
from wsrcode.errors import WsrcodeError
from wsrcode.model.code import Part, Tier
from wsrcode.model.edition import Edition, Words
from wsrcode.model.law import Baseline, Floor
from wsrcode.model.mark import mark_of
from wsrcode.model.program import Holder, Program
from wsrcode.model.provision import PRINTABLE, Ask, Limit, Obligation, Provision, Verification
from wsrcode.model.standard import Corpus, Standard

_FALLBACK = "en"


@dataclass(frozen=True, eq=False)
class Item:
    """A provision as it stands on a sheet."""

    provision: Provision
    part: Part
    told: Mapping[str, Any]
    unfinished: tuple[str, ...]
    """Why it cannot be handed out as final, text by text."""


@dataclass(frozen=True, eq=False)
class Pen:
    """Takes down the texts of an edition, and remembers which of them are not final."""

    edition: Edition
    unfinished: dict[str, str] = field(default_factory=dict)
    used: dict[str, Words] = field(default_factory=dict)

    def __call__(self, key: str) -> Said:
        """Return a text by its key, such as `provisions/heat-rest/title`."""
        words = self.used[key] = self.edition[key]
        if self.edition.waits_for(words):
            self.unfinished[key] = words.state
        told = said(words.text, words.language, self.edition.language)
        # What nobody has translated yet says so where it stands: `[en]`. Titles of laws stay as they are on purpose.
        return told if isinstance(told, str) else {**told, "mark": f"[{words.language}]"}

    def flag(self, key: str, why: str) -> None:
        """Remember that something is not final for another reason."""
        self.unfinished[key] = why


def said(text: str, language: str, here: str) -> Said:
    """Return a text as the templates take it."""
    return text if language == here else {"text": text, "lang": language}


@dataclass(frozen=True, eq=False)
class SideEdition:
    """A standard in one language, readied once for all that is printed for one side."""

    desk: Desk
    tag: str
    side: ClassVar[str]
    """`supplier` or `buyer`."""
    output: ClassVar[str]
    """Whose words of the page it uses, over those of all sheets."""

    @cached_property
    def language(self) -> Language:
        """The words of the page."""
        return sheet_language(self.desk.templates, self.tag, self.output)

    @cached_property
    def laws(self) -> Laws:
        """What laws are called in it, and their places; what is lent by another language is not called so in it."""
        named = laws(self.desk.templates, self.tag)
        if self.tag == LAW:
            return named
        words, lent = self.language.words["places"], self.language.lent
        own = {at: each for at, each in words.items() if f"places/{at}" not in lent}
        return replace(named, places={**own, **named.places})

    @property
    def edition(self) -> Edition:
        """The words of the code."""
        return self.desk.edition(self.tag)

    @property
    def corpus(self) -> Corpus:
        """Everything under standards/."""
        return self.desk.corpus

    @property
    def standard(self) -> Standard:
        """The code."""
        return self.desk.standard

    @cached_property
    def holders(self) -> Mapping[str, Holder]:
        """Those who owe something on this side."""
        return {each.id: each for each in self.standard.program.holders if each.side == self.side}

    @cached_property
    def mark(self) -> str:
        """The mark of the code in this language, the same on everything that is printed of it."""
        return mark_of(self.edition)

    def owed(self, obligation: Obligation) -> list[str]:
        """Return who owes an obligation on this side, by id."""
        return [each for each in obligation.holder if each in self.holders]

    def all_items(self, own: tuple[str, ...], places: frozenset[str]) -> Iterator[Item]:
        """Yield all that this side owes, as the outline orders it, beside the law of its `own` places."""
        law = LawBeside(self, own, places)
        for part in self.standard.code.outline:
            for provision in self.standard.in_order(part):
                if provision.printable and any(self.owed(each) for each in provision.obligations):
                    yield item(self, part, provision, law)

    def drafts(self) -> list[str]:
        """Return why nothing of it can be final, whoever it is for."""
        found = [] if self.standard.code.status != "draft" else ["code.yml says that the code is a draft"]
        if self.language.status != "read":
            found.append(f"{self.language.file} or languages/{self.tag}.yml is a draft that nobody has read again")
        if self.laws.status != "read":
            found.append(f"{self.laws.file} is a draft that nobody has read again")
        return found


def publisher(sheet: SideEdition) -> str:
    """Return who publishes the authoritative text, in a sentence."""
    language, program = sheet.language, sheet.standard.program
    if not program.publisher.official:
        return published(language, program)
    return language.say("sheet.publisher_is", name=to_ask(language, program))


def place(sheet: SideEdition, name: str) -> str:
    """Return a place by its name in the language of the page."""
    named, baseline = sheet.language.words["places"].get(name), sheet.corpus.baselines.get(name)
    if isinstance(named, str):
        return named
    return baseline.name if baseline else name.upper()


def tiers_of(standard: Standard, items: tuple[Item, ...]) -> list[Tier]:
    """Return the tiers of some provisions, worst first."""
    used = {each.provision.tier for each in items}
    return [each for each in standard.code.tiers if each.id in used]


def tier_told(sheet: SideEdition, tier: Tier, pen: Pen) -> dict[str, Any]:
    """Return what a breach of a tier leads to, and how it is cured."""
    return {
        "key": f"tiers/{tier.id}",
        "title": pen(f"tiers/{tier.id}/title"),
        "zero": tier.zero_tolerance,
        "consequence": consequence(sheet, tier, pen),
        "stages": list(stages(sheet.language, tier, pen)),
        "cure": cure(sheet, tier, pen),
    }


def consequence(sheet: SideEdition, tier: Tier, pen: Pen) -> Said:
    """Return what follows from a breach; what is not verified is not told."""
    if tier.consequence is None or tier.consequence.evidence not in PRINTABLE:
        pen.flag(f"tiers/{tier.id}/consequence", "unverified")
        return sheet.language.say("sheet.consequence_unverified")
    return pen(f"tiers/{tier.id}/consequence")


def cure(sheet: SideEdition, tier: Tier, pen: Pen) -> list[Said]:
    """Return how a breach is cured and by when; what is not known is said, never filled in."""
    if tier.cure == "none":
        return [sheet.language.say("sheet.not_curable")]
    publisher = to_ask(sheet.language, sheet.standard.program)
    if tier.cure is None or tier.cure.evidence not in PRINTABLE:
        pen.flag(f"tiers/{tier.id}/cure", "unverified")
        return [sheet.language.say("sheet.cure_unverified", publisher=publisher)]
    told = [pen(f"tiers/{tier.id}/cure")]
    if "within" in tier.cure.unverified:
        pen.flag(f"tiers/{tier.id}/cure/within", "unverified")
        told.append(sheet.language.say("sheet.deadline_unverified", publisher=publisher))
    elif tier.cure.within:
        told.append(sheet.language.say("sheet.cure_within", amount=sheet.language.amount(tier.cure.within)))
    return told


def parts(
    sheet: SideEdition, items: tuple[Item, ...], pen: Pen, *, agreement_first: bool = False
) -> Iterator[dict[str, Any]]:
    """Yield the parts that hold some provisions, with these.

    What follows from a breach is told in full where a tier first stands in each part; where the agreement comes first,
    it is one reading from front to back, and it is told once.
    """
    outline = list(enumerate(sheet.standard.code.outline, 1))
    if agreement_first:
        outline.sort(key=lambda each: each[1].kind != "agreement")
    known: set[str] = set()
    for at, part in outline:
        own = [each for each in items if each.part is part]
        if own:
            yield {
                "key": f"parts/{part.id}",
                "id": f"part-{part.id}",
                "number": str(at),
                "title": pen(f"parts/{part.id}/title"),
                "annex": part.kind == "annex",
                "colour": part.colour or "grey",
                "count": sheet.language.numerals.written(sum(len(each.told["duties"]) for each in own)),
                "runs": list(_runs(sheet, own, pen, known if agreement_first else set())),
            }


def _runs(sheet: SideEdition, items: list[Item], pen: Pen, known: set[str]) -> Iterator[dict[str, Any]]:
    """Yield neighbours of one tier together; what follows from a breach is told in full unless it is known."""
    for name, run in groupby(items, key=lambda each: each.provision.tier):
        tier = tier_told(sheet, sheet.standard.tiers[name], pen)
        yield {"tier": tier, "full": name not in known, "items": [each.told for each in run]}
        known.add(name)


def brief(item: Item) -> dict[str, Any]:
    """Return a provision by its number and title."""
    return {name: item.told[name] for name in ("id", "number", "title")}


def item(sheet: SideEdition, part: Part, provision: Provision, law: "LawBeside") -> Item:
    """Return a provision as it stands on a sheet."""
    pen = Pen(sheet.edition)
    tier = sheet.standard.tiers.get(provision.tier)
    if tier is None:
        raise WsrcodeError(f"{provision.id} has the tier {provision.tier!r}, which code.yml does not list")
    at = f"provisions/{provision.id}"
    told: dict[str, Any] = {
        "key": at,
        "id": f"p-{provision.id}",
        "number": sheet.standard.numbers[provision.id],
        "title": pen(f"{at}/title"),
        "tier": pen(f"tiers/{tier.id}/title"),
        "zero": tier.zero_tolerance,
        "season": sheet.language.say("sheet.season", season=sheet.language.season(provision.season))
        if provision.season
        else "",
        "facts": [pen(f"program/facts/{each}") for each in asked_facts(sheet.standard, provision)],
        "duties": list(_duties(sheet, provision, pen)),
        "exceptions": [pen(f"{at}/exceptions/{n}") for n, _ in enumerate(provision.exceptions)],
        "law": list(law.of(provision, pen)),
        "answers": list(liability(sheet.language, provision, pen)),
        "consequence": consequence(sheet, tier, pen),
        "stages": list(stages(sheet.language, tier, pen)),
        "cure": cure(sheet, tier, pen),
        "remedy": _remedy(sheet, provision, pen),
        "mark": provision.evidence.mark,
    }
    told["checked"] = any(each["checks"] for each in told["duties"])
    told.update(placed(told))
    unfinished = tuple(f"{key} is {why}" for key, why in pen.unfinished.items())
    return Item(provision, part, told, unfinished)


def asked_facts(standard: Standard, provision: Provision) -> list[str]:
    """Return the facts that decide whether a provision applies, in the program's order."""
    needed = standard.facts_of(provision)
    return [each.id for each in standard.program.facts if each.id in needed]


def _duties(sheet: SideEdition, provision: Provision, pen: Pen) -> Iterator[dict[str, Any]]:
    questions, proofs, phases = count(), count(), count()
    publisher = to_ask(sheet.language, sheet.standard.program)
    for n, obligation in enumerate(provision.obligations):
        # Every check is counted, also those of duties that others owe: the keys count over all of them.
        checks = [_check(sheet, provision, each, questions, proofs) for each in obligation.verify]
        at = next(phases) if obligation.phase else 0
        if holders := sheet.owed(obligation):
            yield {
                "holders": holders,
                "who": [pen(f"program/holders/{each}/name") for each in holders],
                "verb": sheet.language.say(f"sheet.{obligation.modality}"),
                "words": pen(f"provisions/{provision.id}/obligations/{n}"),
                "limits": [limit_told(sheet, provision, each, pen) for each in obligation.limits],
                "plan": list(
                    plan(sheet.language, publisher, obligation, f"provisions/{provision.id}/phases/{at}", pen)
                ),
                "checks": [{"how": how, "words": pen(key), "spoken": spoken} for how, key, spoken in checks],
            }


def _check(
    sheet: SideEdition, provision: Provision, check: Verification, questions: "count[int]", proofs: "count[int]"
) -> tuple[str, str, bool]:
    at = f"provisions/{provision.id}"
    if isinstance(check, Ask):
        asked = sheet.edition.get(f"program/holders/{check.ask}/plural")
        who = asked.text if asked else check.ask.replace("-", " ")
        return sheet.language.say("sheet.ask", who=who), f"{at}/questions/{next(questions)}", True
    known = sheet.language.words["records"].get(check.look_at)
    records = known if isinstance(known, str) else check.look_at.replace("-", " ")
    return sheet.language.say("sheet.look_at", records=records), f"{at}/proofs/{next(proofs)}", False


def limit_told(sheet: SideEdition, provision: Provision, limit: Limit, pen: Pen) -> dict[str, Any]:
    """Return a limit as it stands on a sheet."""
    named = measure(sheet, limit.measure)
    if limit.evidence is not None and limit.evidence not in PRINTABLE:
        pen.flag(f"provisions/{provision.id}/limits/{limit.measure}", "unverified")
        return {"measure": named, "figure": sheet.language.say("sheet.limit_unverified")}
    return {"measure": named, "figure": sheet.language.limit(limit)}


def measure(sheet: SideEdition, name: str) -> Said:
    """Return what is measured, in the language of the page where it has a word for it."""
    known = sheet.corpus.measures.get(name)
    title = known.title if known else name.replace("-", " ")
    if translated := sheet.language.measures.get(name):
        return translated
    return said(title, LAW, sheet.tag)


def _remedy(sheet: SideEdition, provision: Provision, pen: Pen) -> list[Said]:
    remedy, told = provision.remedy, list[Said]()
    if remedy is None:
        return [sheet.language.say("sheet.no_remedy")]
    if remedy.how:
        told.append(pen(f"provisions/{provision.id}/remedy"))
    elif remedy.make_whole:
        told.append(sheet.language.say("sheet.make_whole"))
    if remedy.within:
        told.append(sheet.language.say("sheet.remedy_within", amount=sheet.language.amount(remedy.within)))
    return told or [sheet.language.say("sheet.no_remedy")]


@dataclass(frozen=True, eq=False)
class LawBeside:
    """The law of a supplier's places, to be set beside the code."""

    sheet: SideEdition
    own: tuple[str, ...]
    places: frozenset[str]

    def of(self, provision: Provision, pen: Pen) -> Iterator[dict[str, Any]]:
        """Yield the law where the code goes beyond it, says what it does not, or takes the figure from it."""
        told: set[str] = set()
        because = count()
        for reference in provision.floor:
            key = f"provisions/{provision.id}/floor/{next(because)}" if reference.because else None
            floor, baseline = self.sheet.corpus.floors.get(reference.law, (None, None))
            if floor and baseline and baseline.jurisdiction in self.places and reference.stands != "same":
                told.add(floor.id)
                # A figure of what the code sets no figure for says what it measures.
                alone = floor.measure not in {each.measure for each in provision.figures}
                yield self._line(reference.stands, floor, baseline, pen(key) if key else "", alone=alone)
        yield from self._limits(provision, told)

    def _limits(self, provision: Provision, told: set[str]) -> Iterator[dict[str, Any]]:
        """Yield the figures of law that a limit goes beyond, where no reference names them."""
        for obligation in provision.obligations:
            if not self.sheet.owed(obligation):
                continue
            for limit in obligation.limits:
                for floor, baseline in self._in_force.get(limit.measure, ()):
                    if floor.id not in told and _beyond(self.sheet.corpus, limit, floor):
                        told.add(floor.id)
                        yield self._line("above", floor, baseline, "")

    @cached_property
    def _in_force(self) -> Mapping[str, list[tuple[Floor, Baseline]]]:
        found: dict[str, dict[str, tuple[Floor, Baseline]]] = {}
        for place in self.own:
            for floor, baseline in self.sheet.corpus.in_force(self.sheet.standard, place):
                found.setdefault(floor.measure, {})[floor.id] = (floor, baseline)
        return {measure: list(floors.values()) for measure, floors in found.items()}

    def _line(
        self, stands: str, floor: Floor, baseline: Baseline, because: Said, *, alone: bool = False
    ) -> dict[str, Any]:
        return {
            "stands": self.sheet.language.say(f"sheet.stands.{stands}"),
            # Where the law leaves a gap, its figure is about something else.
            "figure": "" if stands == "fills-gap" else self._figure(floor, alone=alone),
            **self.sheet.laws.told(floor, baseline),
            "because": because,
        }

    def _figure(self, floor: Floor, *, alone: bool) -> str:
        language = self.sheet.language
        if floor.amount is None:
            return ""
        figure = language.bound(floor.comparator, floor.amount)
        if alone and isinstance(named := measure(self.sheet, floor.measure), str):
            figure = language.say("amounts.figure", measure=named, amount=figure)
        if floor.in_force and floor.in_force > self.sheet.standard.code.law_date:
            return language.say("sheet.law_from", law=figure, date=language.date(floor.in_force))
        return figure


def _beyond(corpus: Corpus, limit: Limit, floor: Floor) -> bool:
    measure = corpus.measures.get(limit.measure)
    if measure is None or floor.amount is None or floor.covers_from or not limit.amount.comparable(floor.amount):
        return False
    if limit.comparator != floor.comparator:
        return False
    return limit.amount > floor.amount if measure.protects == "more" else limit.amount < floor.amount


def frame(language: Language, program: Program, *, draft: bool) -> dict[str, Any]:
    """Return what every page needs to know before its first word."""
    explained = (standing_of(language, program), language.say("draft.explained") if draft else "")
    return {
        "lang": language.tag,
        "dir": language.dir,
        "fonts": list(language.fonts),
        "line": language.line,
        "one": language.numerals.one,
        "between": language.say("between"),
        "colon": language.say("colon"),
        "listed": language.say("listed"),
        "stop": language.say("stop"),
        "quotes": language.group("quotes"),
        "names_end": language.say("sheet.names_end"),
        "say": page_words(language),
        "draft": stamp(language, program, draft=draft),
        "draft_explained": " ".join(filter(None, explained)),
    }


def front(sheet: SideEdition, pen: Pen) -> dict[str, Any]:
    """Return which text it is, whose, and of when."""
    language, code, program = sheet.language, sheet.standard.code, sheet.standard.program
    return {
        "program": pen("program/name"),
        "title": pen("program/title"),
        "label": pen("program/label"),
        "publisher": {"said": publisher(sheet), "url": program.publisher.url or ""},
        "revision": language.say(
            "sheet.revision_is", revision=code.revision, status=language.say(f"status.{code.status}")
        ),
        "effective": language.date(code.effective) if code.effective else "",
        "as_of": language.date(code.as_of),
        "digest": sheet.mark,
    }


def page_words(language: Language) -> dict[str, Any]:
    """Return the words of the page that have no blanks."""
    return {
        **language.group("sheet"),
        **{name: language.group(f"sheet.{name}") for name in ("marks", "stands")},
    }


def state_of(sheet: SideEdition, reason: str) -> str:
    """Return the state of the text that a reason is about; nothing where it is about no text."""
    key, _, state = reason.partition(" is ")
    return state if key in sheet.edition.words else ""


def sheet_language(folders: tuple[Path, ...], tag: str, output: str = "sheet") -> Language:
    """Return a language with the words that sheets use: those of all sheets, and over them one output's own.

    They lie in languages/sheet/<tag>.yml and languages/<output>/<tag>.yml.
    """
    every = in_output(folders, tag, "sheet")
    if output == "sheet":
        return every
    own = in_output(folders, tag, output)
    return replace(
        every,
        words={**every.words, "sheet": {**every.words["sheet"], **own.words[output]}},
        status="read" if {every.status, own.status} <= {"read", "source"} else "draft",
        file=own.file,
        lacking=(*every.lacking, *own.lacking),
    )
