"""What an obligation sheet says: the part of a code that binds one supplier, as plain values for the templates."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count, groupby
from pathlib import Path
from typing import Any

from wsrcode.build.language import Language, in_output
from wsrcode.errors import WsrcodeError
from wsrcode.model.code import Part, Tier
from wsrcode.model.edition import Edition, State
from wsrcode.model.law import Baseline, Floor, above
from wsrcode.model.mark import mark_of
from wsrcode.model.program import Holder
from wsrcode.model.provision import PRINTABLE, Ask, Limit, Obligation, Provision, Verification
from wsrcode.model.record import Supplier
from wsrcode.model.standard import Corpus, Standard

Said = str | dict[str, str]
"""A text; one in another language than the sheet is a mapping of `text`, `lang` and perhaps a `mark` to print."""

LAW = "en"
"""The language that titles of laws are kept in, whatever the language of the code."""
_WHOLE = 900
"""Letters up to which a provision is kept on one page; a longer one may go on overleaf between duties or checks."""


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

    def __call__(self, key: str) -> Said:
        """Return a text by its key, such as `provisions/heat-rest/title`."""
        words = self.edition[key]
        if not words.state.final:
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


def sheet_language(folders: tuple[Path, ...], tag: str) -> Language:
    """Return a language with the words that only sheets use; they lie in languages/sheet/<tag>.yml."""
    return in_output(folders, tag, "sheet")


@dataclass(frozen=True, eq=False)
class SheetEdition:
    """A standard in one language, readied once for the sheets of all suppliers."""

    corpus: Corpus
    standard: Standard
    tag: str
    folders: tuple[Path, ...]
    _items: dict[tuple[str, ...], tuple[Item, ...]] = field(default_factory=dict)

    @cached_property
    def language(self) -> Language:
        """The words of the page."""
        return sheet_language(self.folders, self.tag)

    @cached_property
    def edition(self) -> Edition:
        """The words of the code."""
        return Edition(self.standard, self.tag)

    @cached_property
    def holders(self) -> Mapping[str, Holder]:
        """Those who owe something on the suppliers' side."""
        return {each.id: each for each in self.standard.program.holders if each.side == "supplier"}

    @cached_property
    def mark(self) -> str:
        """The mark of the code in this language, the same on everything that is printed of it."""
        return mark_of(self.edition)

    def items(self, supplier: Supplier) -> tuple[Item, ...]:
        """Return what binds a supplier, as the outline orders it."""
        places = tuple(sorted({each for place in supplier.places for each in above(place)} | {"int"}))
        if places not in self._items:
            self._items[places] = tuple(self._all(supplier.places, frozenset(places)))
        return tuple(each for each in self._items[places] if self.standard.binds(each.provision, supplier))

    def _all(self, own: tuple[str, ...], places: frozenset[str]) -> Iterator[Item]:
        law = _LawBeside(self, own, places)
        for part in self.standard.code.outline:
            for provision in self.standard.in_order(part):
                if provision.printable and any(self.owed(each) for each in provision.obligations):
                    yield _item(self, part, provision, law)

    def owed(self, obligation: Obligation) -> list[str]:
        """Return who owes an obligation on the suppliers' side, by id."""
        return [each for each in obligation.holder if each in self.holders]

    def unfinished(self, supplier: Supplier) -> tuple[str, ...]:
        """Return why a supplier's sheet cannot be handed out as final; nothing when it can."""
        found = [] if self.standard.code.status != "draft" else ["code.yml says that the code is a draft"]
        if self.language.status != "read":
            found.append(f"{self.language.file} or languages/{self.tag}.yml is a draft that nobody has read again")
        items = self.items(supplier)
        pens = [Pen(self.edition)]
        _head(self, supplier, pens[0])
        for tier in _tiers(self.standard, items):
            _tier(self, tier, pens[0])
        found.extend(f"{key} is {why}" for pen in pens for key, why in pen.unfinished.items())
        found.extend(each for item in items for each in item.unfinished)
        return tuple(dict.fromkeys(found))


def model(sheet: SheetEdition, supplier: Supplier) -> dict[str, Any]:
    """Return all that a sheet says to one supplier."""
    items, language, standard = sheet.items(supplier), sheet.language, sheet.standard
    pen = Pen(sheet.edition)
    unfinished = sheet.unfinished(supplier)
    zero = [each for each in items if each.told["zero"]]
    states = Counter(_state(sheet, each) for each in unfinished)
    duties = sum(len(each.told["duties"]) for each in items)
    untranslated, unread = states[State.UNTRANSLATED], states[State.DRAFT] + states[State.STALE]
    return {
        "id": f"{standard.id} sheet {supplier.id} {sheet.tag}",
        "lang": language.tag,
        "dir": language.dir,
        "fonts": list(language.fonts),
        "say": _words(language),
        "draft": language.say("draft.mark") if unfinished else "",
        "draft_explained": language.say("draft.explained") if unfinished else "",
        **_head(sheet, supplier, pen),
        "counts": language.say("sheet.counts", obligations=duties, provisions=len(items)),
        "untranslated": language.say("sheet.untranslated", count=untranslated) if untranslated else "",
        "unread": language.say("sheet.unread", count=unread) if unread else "",
        "zero": [_brief(each) for each in zero],
        "tiers": [_tier(sheet, each, pen) for each in _tiers(standard, items)],
        "parts": list(_parts(sheet, items, pen)),
        "others": list(_others(sheet, items, pen)),
    }


def _state(sheet: SheetEdition, reason: str) -> str:
    key, _, state = reason.partition(" is ")
    return state if key in sheet.edition.words else ""


def _words(language: Language) -> dict[str, Any]:
    return {
        **language.group("sheet"),
        **{name: language.group(f"sheet.{name}") for name in ("marks", "stands")},
    }


def _head(sheet: SheetEdition, supplier: Supplier, pen: Pen) -> dict[str, Any]:
    language, standard = sheet.language, sheet.standard
    code, program = standard.code, standard.program
    known = {each.id for each in program.facts}
    unread = [each for each in supplier.places if each not in sheet.corpus.baselines]
    return {
        "supplier": {
            "name": supplier.name,
            "fictional": supplier.fictional,
            "places": ", ".join(_place(sheet, each) for each in supplier.places),
            "workers": str(supplier.workers) if supplier.workers else "",
            "facts": [pen(f"program/facts/{each}") for each in supplier.facts if each in known],
        },
        "program": pen("program/name"),
        "title": pen("program/title"),
        "label": pen("program/label"),
        "publisher": {"said": _publisher(sheet), "url": program.publisher.url or ""},
        "revision": language.say(
            "sheet.revision_is", revision=code.revision, status=language.say(f"status.{code.status}")
        ),
        "effective": language.date(code.effective) if code.effective else "",
        "as_of": language.date(code.as_of),
        "law_date": language.say("sheet.law_date", date=language.date(code.law_date)),
        "law_unread": _unread_law(sheet, unread),
        "digest": sheet.mark,
    }


def _publisher(sheet: SheetEdition) -> str:
    return sheet.language.say("sheet.publisher_is", name=sheet.standard.program.publisher.name)


def _unread_law(sheet: SheetEdition, places: list[str]) -> str:
    names = ", ".join(_place(sheet, each) for each in places)
    return sheet.language.say("sheet.law_unread", places=names) if places else ""


def _place(sheet: SheetEdition, place: str) -> str:
    named, baseline = sheet.language.words["places"].get(place), sheet.corpus.baselines.get(place)
    if isinstance(named, str):
        return named
    return baseline.name if baseline else place.upper()


def _tiers(standard: Standard, items: tuple[Item, ...]) -> list[Tier]:
    used = {each.provision.tier for each in items}
    return [each for each in standard.code.tiers if each.id in used]


def _tier(sheet: SheetEdition, tier: Tier, pen: Pen) -> dict[str, Any]:
    return {
        "key": f"tiers/{tier.id}",
        "title": pen(f"tiers/{tier.id}/title"),
        "zero": tier.zero_tolerance,
        "consequence": _consequence(sheet, tier, pen),
        "cure": _cure(sheet, tier, pen),
    }


def _consequence(sheet: SheetEdition, tier: Tier, pen: Pen) -> Said:
    if tier.consequence is None or tier.consequence.evidence not in PRINTABLE:
        pen.flag(f"tiers/{tier.id}/consequence", "unverified")
        return sheet.language.say("sheet.consequence_unverified")
    return pen(f"tiers/{tier.id}/consequence")


def _cure(sheet: SheetEdition, tier: Tier, pen: Pen) -> list[Said]:
    """Return how a breach is cured and by when; what is not known is said, never filled in."""
    if tier.cure == "none":
        return [sheet.language.say("sheet.not_curable")]
    publisher = sheet.standard.program.publisher.name
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


def _parts(sheet: SheetEdition, items: tuple[Item, ...], pen: Pen) -> Iterator[dict[str, Any]]:
    for at, part in enumerate(sheet.standard.code.outline, 1):
        own = [each for each in items if each.part is part]
        if own:
            yield {
                "key": f"parts/{part.id}",
                "id": f"part-{part.id}",
                "number": str(at),
                "title": pen(f"parts/{part.id}/title"),
                "annex": part.kind == "annex",
                "colour": part.colour or "grey",
                "count": str(sum(len(each.told["duties"]) for each in own)),
                "runs": list(_runs(sheet, own, pen)),
            }


def _runs(sheet: SheetEdition, items: list[Item], pen: Pen) -> Iterator[dict[str, Any]]:
    """Yield neighbours of one tier together; what follows from a breach is told in full where a tier first stands."""
    known: set[str] = set()
    for name, run in groupby(items, key=lambda each: each.provision.tier):
        tier = _tier(sheet, sheet.standard.tiers[name], pen)
        yield {"tier": tier, "full": name not in known, "items": [each.told for each in run]}
        known.add(name)


def _brief(item: Item) -> dict[str, Any]:
    return {name: item.told[name] for name in ("id", "number", "title")}


def _others(sheet: SheetEdition, items: tuple[Item, ...], pen: Pen) -> Iterator[dict[str, Any]]:
    """Yield what each holder but the one with most duties must know: a page to hand on."""
    counted = Counter(name for item in items for duty in item.told["duties"] for name in duty["holders"])
    chief = next((name for name, _ in counted.most_common(1)), None)
    for name in sheet.holders:
        if name == chief or not counted[name]:
            continue
        rows = [
            {**_brief(item), "key": item.told["key"], "duties": own}
            for item in items
            if (own := [duty for duty in item.told["duties"] if name in duty["holders"]])
        ]
        holder = pen(f"program/holders/{name}/name")
        who = holder if isinstance(holder, str) else holder["text"]
        yield {
            "id": f"for-{name}",
            "title": sheet.language.say("sheet.others", who=who),
            "about": sheet.language.say("sheet.others_about", who=who),
            "count": str(sum(len(each["duties"]) for each in rows)),
            "rows": rows,
        }


def _item(sheet: SheetEdition, part: Part, provision: Provision, law: "_LawBeside") -> Item:
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
        "facts": [pen(f"program/facts/{each}") for each in _asked(sheet.standard, provision)],
        "duties": list(_duties(sheet, provision, pen)),
        "exceptions": [pen(f"{at}/exceptions/{n}") for n, _ in enumerate(provision.exceptions)],
        "law": list(law.of(provision, pen)),
        "consequence": _consequence(sheet, tier, pen),
        "cure": _cure(sheet, tier, pen),
        "remedy": _remedy(sheet, provision, pen),
        "mark": provision.evidence.mark,
    }
    told["checked"] = any(each["checks"] for each in told["duties"])
    told["whole"] = _length(told) <= _WHOLE
    unfinished = tuple(f"{key} is {why}" for key, why in pen.unfinished.items())
    return Item(provision, part, told, unfinished)


def _asked(standard: Standard, provision: Provision) -> list[str]:
    needed = standard.facts_of(provision)
    return [each.id for each in standard.program.facts if each.id in needed]


def _length(value: Any) -> int:
    if isinstance(value, str):
        return len(value)
    if isinstance(value, Mapping):
        return sum(_length(each) for each in value.values())
    return sum(_length(each) for each in value) if isinstance(value, list) else 0


def _duties(sheet: SheetEdition, provision: Provision, pen: Pen) -> Iterator[dict[str, Any]]:
    questions, proofs = count(), count()
    for n, obligation in enumerate(provision.obligations):
        # Every check is counted, also those of duties that others owe: the keys count over all of them.
        checks = [_check(sheet, provision, each, questions, proofs) for each in obligation.verify]
        if holders := sheet.owed(obligation):
            yield {
                "holders": holders,
                "who": [pen(f"program/holders/{each}/name") for each in holders],
                "verb": sheet.language.say(f"sheet.{obligation.modality}"),
                "words": pen(f"provisions/{provision.id}/obligations/{n}"),
                "limits": [_limit(sheet, provision, each, pen) for each in obligation.limits],
                "checks": [{"how": how, "words": pen(key), "spoken": spoken} for how, key, spoken in checks],
            }


def _check(
    sheet: SheetEdition, provision: Provision, check: Verification, questions: "count[int]", proofs: "count[int]"
) -> tuple[str, str, bool]:
    at = f"provisions/{provision.id}"
    if isinstance(check, Ask):
        asked = sheet.edition.get(f"program/holders/{check.ask}/plural")
        who = asked.text if asked else check.ask.replace("-", " ")
        return sheet.language.say("sheet.ask", who=who), f"{at}/questions/{next(questions)}", True
    known = sheet.language.words["records"].get(check.look_at)
    records = known if isinstance(known, str) else check.look_at.replace("-", " ")
    return sheet.language.say("sheet.look_at", records=records), f"{at}/proofs/{next(proofs)}", False


def _limit(sheet: SheetEdition, provision: Provision, limit: Limit, pen: Pen) -> dict[str, Any]:
    measure = _measure(sheet, limit.measure)
    if limit.evidence is not None and limit.evidence not in PRINTABLE:
        pen.flag(f"provisions/{provision.id}/limits/{limit.measure}", "unverified")
        return {"measure": measure, "figure": sheet.language.say("sheet.limit_unverified")}
    return {"measure": measure, "figure": sheet.language.limit(limit)}


def _measure(sheet: SheetEdition, name: str) -> Said:
    known = sheet.corpus.measures.get(name)
    title = known.title if known else name.replace("-", " ")
    if translated := sheet.language.measures.get(name):
        return translated
    return said(title, LAW, sheet.tag)


def _remedy(sheet: SheetEdition, provision: Provision, pen: Pen) -> list[Said]:
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
class _LawBeside:
    """The law of a supplier's places, to be set beside the code."""

    sheet: SheetEdition
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
                yield self._line(reference.stands, floor, baseline, pen(key) if key else "")
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

    def _line(self, stands: str, floor: Floor, baseline: Baseline, because: Said) -> dict[str, Any]:
        return {
            "stands": self.sheet.language.say(f"sheet.stands.{stands}"),
            # Where the law leaves a gap, its figure is about something else.
            "figure": "" if stands == "fills-gap" else self._figure(floor),
            "title": said(floor.title, LAW, self.sheet.tag),
            "source": said(f"{baseline.name}, {floor.citation}", LAW, self.sheet.tag),
            "because": because,
        }

    def _figure(self, floor: Floor) -> str:
        language = self.sheet.language
        if floor.amount is None:
            return ""
        side = "at_least" if floor.at_least is not None else "at_most"
        figure = language.say(f"amounts.{side}", amount=language.amount(floor.amount))
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
