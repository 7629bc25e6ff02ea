"""What a sheet says of the changes since the last one: provision by provision, in the words of those who must keep it.

The effect of an amendment is what it does to the protection of workers; for a supplier the same change is a new duty,
stricter, less strict, gone, or reworded.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wsrcode.build.side_model import Pen, SideEdition, limit_told, measure, said
from wsrcode.build.side_terms import Said, words_of
from wsrcode.model.amendment import Amendment, Effect
from wsrcode.model.code import Cure, Tier
from wsrcode.model.edition import Edition
from wsrcode.model.note import Note
from wsrcode.model.program import Program
from wsrcode.model.provision import Limit, Obligation, Provision
from wsrcode.model.quantity import Quantity
from wsrcode.model.record import Supplier
from wsrcode.model.since import Since, on_side, owed_by
from wsrcode.model.standard import Standard

_STRICTER = {Effect.STRENGTHENED: "stricter", Effect.WEAKENED: "less_strict", Effect.UNCLEAR: "reworded"}
_SILENT = {"grounds", "floor", "translations", "parts"}
"""Areas that ask nothing else of a supplier: what a duty rests on, the law beside it, other languages, its place."""
_SILENT_KINDS = {
    "words/worker-words-changed", "tiers/tier-worker-words-changed",
    # Whether it still binds this supplier is known; which others it binds is not told.
    "scope/conditions-changed", "scope/conditions-narrowed", "scope/conditions-widened",
    # What came, went or was regrouped whole is told by its name.
    "provisions/provision-added", "provisions/provision-removed",
}  # fmt: skip
_PLAIN = {
    "exceptions": "except", "remedy": "remedy", "verification": "proof", "scope": "when",
}  # fmt: skip
"""Areas that are named and not told in full: the words of now stand on the sheet itself."""


@dataclass(frozen=True, eq=False)
class Changed:
    """What is told, and why it could not be final."""

    told: Mapping[str, Any]
    unfinished: tuple[str, ...] = ()


def changed(sheet: SideEdition, supplier: Supplier, since: Since | None) -> Changed:
    """Return what changed for a supplier since the sheet it holds; None is for its first."""
    say = sheet.language.say
    if since is None:
        return Changed({"title": say("sheet.changes"), "about": say("sheet.first_sheet"), "rows": []})
    if since.old is None:
        about = say("sheet.changes_unknown", held=since.label)
        told = {"title": say("sheet.changes"), "about": about, "rows": []}
        return Changed(told, (f"the sheet that {supplier.id} holds could not be compared: {since.why}",))
    teller = _Teller(sheet, supplier, since, since.old, Pen(sheet.edition), Edition(since.old, sheet.tag))
    rows = list(teller.rows())
    about = say("sheet.changes_since" if rows else "sheet.nothing_changed", held=since.label)
    unfinished = tuple(f"{key} is {why}" for key, why in teller.pen.unfinished.items())
    return Changed({"title": say("sheet.changes"), "about": about, "rows": rows}, unfinished)


@dataclass(frozen=True, eq=False)
class _Teller:
    sheet: SideEdition
    supplier: Supplier
    since: Since
    old: Standard
    pen: Pen
    then: Edition
    """The old text in the language of the sheet, as far as it had been translated."""

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield what changed: the tiers, the provisions in the order of print, and then those that are gone."""
        before, now = self.since.before(self.supplier), owed_by(self.since.new, self.supplier)
        amendments = list(self.since.binding(self.supplier))
        yield from self._tiers(amendments, now)
        for provision in now.values():
            came = self._came(provision, before)
            lines = [] if came else list(self._lines(provision, amendments))
            words = list(dict.fromkeys([came] if came else [each["word"] for each in lines]))
            if words:
                yield self._row(provision, self.since.new, words, [each for each in lines if each["said"]])
        taken = {each for provision in now.values() for each in (*provision.replaces, provision.split_from)}
        for name, provision in before.items():
            if name not in now and name not in taken:
                word = "unverified" if name in self.since.new.provisions and self._only_unverified(name) else "removed"
                yield self._row(provision, self.old, [word], [])

    def _came(self, provision: Provision, before: Mapping[str, Provision]) -> str:
        """Return the word for a provision that is new to this supplier; nothing for one that it knows."""
        if provision.id in before or any(each in before for each in (*provision.replaces, provision.split_from or "")):
            return ""
        earlier = self.old.provisions.get(provision.id)
        told_before = earlier is None or earlier.printable or not self.old.binds(earlier, self.supplier)
        return "new" if told_before else "newly_told"

    def _only_unverified(self, name: str) -> bool:
        provision = self.since.new.provisions[name]
        return not provision.printable and self.since.new.binds(provision, self.supplier)

    def _row(
        self, provision: Provision, standard: Standard, words: list[str], lines: list[dict[str, Any]]
    ) -> dict[str, Any]:
        here = standard is self.since.new
        key = f"provisions/{provision.id}/title"
        return {
            "id": f"p-{provision.id}" if here else "",
            "number": standard.numbers.get(provision.id, ""),
            "title": self.pen(key) if here else self._then(key, provision.title),
            "words": [self._word(each) for each in words],
            "note": self._note(provision.id) if here else "",
            "lines": [{**each, "word": self._word(each["word"])} for each in lines],
        }

    def _word(self, name: str) -> str:
        return self.sheet.language.say(f"sheet.change_{name}")

    def _then(self, key: str, text: str) -> Said:
        words = self.then.get(key)
        if words is None:
            return self._source(text)
        return said(words.text, words.language, self.sheet.tag)

    def _source(self, text: str) -> Said:
        return said(text, self.old.code.language, self.sheet.tag)

    # --- notes, where somebody wrote what is new for a supplier ---

    def _note(self, provision: str) -> Said:
        notes = self.since.new.notes.get(self.since.new.code.revision)
        if notes is None or notes.since != self.since.label:
            return ""
        note = next((each for each in notes.notes if each.provision == provision and each.supplier), None)
        return self._noted(note) if note else ""

    def _noted(self, note: Note) -> Said:
        standard, tag = self.since.new, self.sheet.tag
        notes = standard.notes[standard.code.revision]
        translated = notes if tag == standard.code.language else standard.notes.get(f"{notes.revision}.{tag}")
        theirs = notes.counterpart(note, translated)
        if theirs is None or not theirs.supplier:
            self.pen.flag(f"notes/{notes.revision}/{note.provision}", "untranslated")
            told = said(note.supplier or "", standard.code.language, tag)
            return told if isinstance(told, str) else {**told, "mark": f"[{standard.code.language}]"}
        if translated is not notes and translated and not translated.reader:
            self.pen.flag(f"notes/{translated.name}.yml", "draft")
        return theirs.supplier

    # --- amendment by amendment ---

    def _lines(self, provision: Provision, amendments: list[Amendment]) -> Iterator[dict[str, Any]]:
        found = [self._line(provision, each) for each in amendments if each.provision == provision.id]
        lines = [each for each in found if each]
        # The words changed with a figure: what changed is told, and that the words are others goes without saying.
        told = [each for each in lines if each["family"] != "words"]
        yield from _once(told or lines)

    def _line(self, provision: Provision, amendment: Amendment) -> dict[str, Any] | None:
        word = self._effect(amendment)
        if word is None or not self._theirs(amendment):
            return None
        told = {"family": amendment.family, "word": word, "label": "", "old": "", "new": ""}
        match amendment.family:
            case "limits":
                told |= self._limit(provision, amendment)
            case "duties":
                told |= self._duty(provision, amendment)
            case "provisions":
                told |= self._tier_of(provision, amendment)
            case "remedy" | "scope":
                told |= self._span(provision, amendment)
        if not told["label"] and amendment.family in _PLAIN:
            told["label"] = self.sheet.language.say(f"sheet.{_PLAIN[amendment.family]}")
        return {**told, "said": bool(told["label"] or told["old"] or told["new"])}

    def _effect(self, amendment: Amendment) -> str | None:
        if amendment.family in _SILENT or amendment.kind in _SILENT_KINDS:
            return None
        return _STRICTER.get(amendment.effect)

    def _theirs(self, amendment: Amendment) -> bool:
        """Say whether an amendment is about what suppliers owe, or about what workers may do under them."""
        holders = set(amendment.holder)
        if not holders:
            return True
        sides = [_side(each.program, holders) for each in (self.old, self.since.new)]
        rights = amendment.kind.startswith("duties/right-") or " may " in f" {amendment.where} "
        return "supplier" in sides or ("worker" in sides and rights)

    def _limit(self, provision: Provision, amendment: Amendment) -> dict[str, Any]:
        name = amendment.where.rpartition(": ")[2]
        old = self._figure(self._earlier(provision), name, amendment.old, Pen(self.then))
        new = self._figure([provision], name, amendment.new, self.pen)
        return {"label": measure(self.sheet, name), "old": old, "new": new}

    def _figure(self, provisions: list[Provision], name: str, told: str, pen: Pen) -> Said:
        for provision in provisions:
            for each in (limit for duty in provision.obligations for limit in duty.limits if limit.measure == name):
                if _in_words(each) == told:
                    return str(limit_told(self.sheet, provision, each, pen)["figure"])
        return self._source(told) if told else ""

    def _earlier(self, provision: Provision) -> list[Provision]:
        """Return what a provision was: itself then, or those that it replaces."""
        names = (provision.id, *provision.replaces, provision.split_from or "")
        return [self.old.provisions[each] for each in names if each in self.old.provisions]

    def _duty(self, provision: Provision, amendment: Amendment) -> dict[str, Any]:
        name = amendment.kind.partition("/")[2]
        word = {"duty-added": "new", "holder-added": "new", "duty-removed": "removed", "holder-dropped": "removed"}
        told: dict[str, Any] = {"word": word[name]} if name in word else {}
        gone = name.endswith(("-removed", "-dropped"))
        for each in self._earlier(provision) if gone else [provision]:
            for n, duty in enumerate(each.obligations):
                if _is_of(duty, amendment.old if gone else amendment.new, amendment):
                    key = f"provisions/{each.id}/obligations/{n}"
                    words = self._then(key, duty.duty) if gone else self.pen(key)
                    who = amendment.holder if name.startswith("holder-") else duty.holder
                    return {**told, "label": self._who(who, duty), "old" if gone else "new": words}
        return told

    def _who(self, holders: tuple[str, ...], duty: Obligation) -> str:
        known = {each.id for each in self.since.new.program.holders}
        names = [self.pen(f"program/holders/{each}/name") if each in known else each for each in holders]
        who = self.sheet.language.say("between").join(map(words_of, names))
        return f"{who} {self.sheet.language.say(f'sheet.{duty.modality}')}"

    def _tier_of(self, provision: Provision, amendment: Amendment) -> dict[str, Any]:
        if not amendment.kind.startswith("provisions/tier-"):
            return {}
        earlier = next(iter(self._earlier(provision)), provision)
        old = self.old.tiers[earlier.tier]
        return {
            "label": self.sheet.language.say("sheet.tier"),
            "old": self._then(f"tiers/{old.id}/title", old.title),
            "new": self.pen(f"tiers/{provision.tier}/title"),
        }

    def _span(self, provision: Provision, amendment: Amendment) -> dict[str, Any]:
        """Return a season or a deadline, before and now."""
        both = [*self._earlier(provision)[:1], provision][-2:]
        if amendment.kind.startswith("remedy/remedy-") and not amendment.kind.endswith("reworded"):
            old, new = (each.remedy.within if each.remedy else None for each in (both[0], both[-1]))
            return {"label": self.sheet.language.say("sheet.remedy"), **self._amounts(old, new)}
        if amendment.family == "scope":
            before, now = (self._season(each) for each in (both[0], both[-1]))
            return {"label": self.sheet.language.say("sheet.when"), "old": before, "new": now}
        return {}

    def _season(self, provision: Provision) -> str:
        language = self.sheet.language
        return language.season(provision.season) if provision.season else language.say("sheet.all_year")

    def _amounts(self, old: Quantity | None, new: Quantity | None) -> dict[str, str]:
        amount = self.sheet.language.amount
        return {"old": amount(old) if old else "", "new": amount(new) if new else ""} if old != new else {}

    # --- tiers: what a breach leads to ---

    def _tiers(self, amendments: list[Amendment], now: Mapping[str, Provision]) -> Iterator[dict[str, Any]]:
        used = {each.tier for each in now.values()}
        for tier in self.since.new.code.tiers:
            told = [self._of_tier(tier, each) for each in amendments if _is_about(each, tier)]
            lines = list(_once([each for each in told if each]))
            if tier.id in used and lines:
                yield {
                    "id": "", "number": "", "title": self.pen(f"tiers/{tier.id}/title"), "note": "",
                    "words": [self._word(each) for each in dict.fromkeys(line["word"] for line in lines)],
                    "lines": [{**each, "word": self._word(each["word"])} for each in lines],
                }  # fmt: skip

    def _of_tier(self, tier: Tier, amendment: Amendment) -> dict[str, Any] | None:
        word = self._effect(amendment)
        if word is None:
            return None
        name, say = amendment.kind.partition("/")[2], self.sheet.language.say
        before = self.old.tiers.get(tier.id)
        told: dict[str, Any] = {"word": word, "label": say("sheet.consequence"), "old": "", "new": "", "said": True}
        if name.startswith("cure"):
            told["label"] = say("sheet.cure")
            if before and "unverified" not in name:
                told |= self._amounts(_within(before), _within(tier))
        elif name.startswith(("consequence-l", "consequence-s")):
            told |= self._amounts(_length(before), _length(tier)) if before else {}
        elif name.startswith("zero-tolerance"):
            told["label"] = say("sheet.zero")
        return told


def _once(lines: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield lines, each once: two methods of checking that changed are told as one."""
    seen: list[tuple[Any, ...]] = []
    for each in lines:
        key = (each["word"], each["label"], each["old"], each["new"])
        if key not in seen:
            seen.append(key)
            yield each


def _side(program: Program, holders: set[str]) -> str:
    return next((side for side in ("supplier", "worker") if holders & on_side(program, side)), "")


def _in_words(limit: Limit) -> str:
    """Return a limit as an amendment tells it."""
    return f"{limit.comparator.replace('-', ' ')} {limit.amount}"


def _is_of(duty: Obligation, told: str, amendment: Amendment) -> bool:
    modal = f"{duty.modality.replace('_', ' ')} {' '.join(duty.duty.split())}"
    whole = f"{' and '.join(duty.holder)} {modal}"
    if amendment.kind.startswith("duties/holder-"):
        return amendment.where.startswith(modal) or modal in amendment.where
    return told in {modal, whole} or told.startswith(f"{whole} (")


def _is_about(amendment: Amendment, tier: Tier) -> bool:
    return amendment.family == "tiers" and amendment.where.partition(": ")[0] == f"tier {tier.id}"


def _within(tier: Tier) -> Quantity | None:
    return tier.cure.within if isinstance(tier.cure, Cure) else None


def _length(tier: Tier | None) -> Quantity | None:
    return tier.consequence.at_least if tier and tier.consequence else None
