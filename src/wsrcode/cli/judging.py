"""Read a proposal and its base, and have it judged: between the words of `wsrcode review` and its exit status."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wsrcode.diff import compare
from wsrcode.diff.programs import went
from wsrcode.errors import CouldNotCompare, WsrcodeError
from wsrcode.load import filed
from wsrcode.load.git import Repository, repository
from wsrcode.load.revision import Both, Readings, readings
from wsrcode.load.sides import Side, side, sides
from wsrcode.model.amendment import Amendment, worst_first
from wsrcode.model.decision import Filed
from wsrcode.model.ruling import Review
from wsrcode.model.standard import Standard
from wsrcode.model.words import did_you_mean
from wsrcode.record.signature import signers
from wsrcode.review import Beside, Cast, Rules, adoption, guards, judge, rules_of

_MEASURES = "standards/measures.yml"


@dataclass(frozen=True, eq=False)
class _Bench:
    """What is needed to judge one program."""

    root: Path
    sides: tuple[Side, Side]
    read: Readings
    today: date

    def review(self, both: Both) -> Review:
        """Return what the gate says of one program."""
        if both.old is None:
            return self._first(both.new)
        if both.new is None:
            return self._gone(both.old)
        beside = self._beside(both.old.folder, both.new.folder)
        corpora = (self.read.old.corpus, self.read.new.corpus)
        told = compare(both.old, both.new, *corpora, self.read.locate, unchanged=both.unchanged)
        amendments = worst_first([*told, *guards(both.old, both.new, beside, told)])
        touched = {name for each in amendments for name in (each.provision, *each.touches)}
        rules = rules_of(both.old, both.new, touched)
        casts = tuple(self._casts(beside, rules, amendments))
        return judge(
            both.new.id,
            amendments,
            rules=rules,
            casts=casts,
            today=self.today,
            noted=self._noted(both.old.folder, both.new.folder),
            used=frozenset(self._used(both.old, casts, amendments)),
            notices=tuple(self._notices(both.old, both.new)),
        )

    def _first(self, new: Standard | None) -> Review:
        assert new is not None  # noqa: S101 - one of the two is there
        label = self.read.labels[0]
        notice = f"NO BASE: {label} holds no {new.id}; this is its first adoption, judged by the proposal's own rules"
        if new.code.status != "adopted":
            return Review(
                new.id, rules_of(new, new).decides, notices=(f"{notice} (a {new.code.status}: nobody decides yet)",)
            )
        after = self._half(new.folder, new=True)
        rules = rules_of(new, new)
        first = adoption(new, filed.texts(self.read.new.tree, new.folder))
        casts = tuple(self._casts((Beside(signers=after.signers), after), rules, [first]))
        return judge(new.id, [first], rules=rules, casts=casts, today=self.today, notices=(notice,))

    def _gone(self, old: Standard) -> Review:
        why = "set `status: ended` in program.yml and keep its files: a code that bound people is not thrown away"
        return judge(old.id, [went(old)], rules=rules_of(old, old), casts=(), today=self.today, notices=(why,))

    def _beside(self, before: str, after: str) -> tuple[Beside, Beside]:
        now = self._half(after, new=True)
        # A frozen revision keeps the text alone; what lies beside it is that of the new side.
        return (now if self.sides[0].release else self._half(before, new=False)), now

    def _half(self, folder: str, *, new: bool) -> Beside:
        reading, label = (self.read.new, self.read.labels[1]) if new else (self.read.old, self.read.labels[0])
        return Beside(
            signers=filed.signers(reading.tree, folder),
            decisions=filed.decisions(reading.tree, folder, label),
            revisions=filed.revisions(reading.tree, folder),
            measures=reading.corpus.measures,
        )

    def _casts(self, beside: tuple[Beside, Beside], rules: Rules, amendments: Iterable[Amendment]) -> Iterator[Cast]:
        """Yield the decisions that the proposal brings, and those of the base that speak of what it changes."""
        before, after = beside
        asked = {each.fingerprint for each in amendments}
        copied = {each.data: name for name, each in before.decisions.items()}
        for name, now in after.decisions.items():
            then = before.decisions.get(name)
            new = then is None or then is now or bool(then.decision.unfilled)
            if not new and asked.isdisjoint(each.fingerprint for each in now.decision.amendments):
                continue
            signed = signers(now.data, now.signatures, before.signers) if rules.signed else ()
            yield Cast(name, now.decision, signed, _doubt(now, then, copied), new=new)

    def _noted(self, before: str, after: str) -> frozenset[str]:
        known = frozenset() if self.sides[0].release else filed.notes(self.read.old.tree, before)
        return frozenset(provision for provision, _ in filed.notes(self.read.new.tree, after) - known)

    def _used(self, base: Standard, casts: tuple[Cast, ...], amendments: list[Amendment]) -> Iterator[tuple[str, str]]:
        """Yield the decisions of the base that a change since may have used already: an approval is for once."""
        old = [each for each in casts if not each.new]
        asked = {each.fingerprint: each for each in amendments}
        for cast in old if self.sides[0].git else []:
            for item in cast.decision.amendments:
                amendment = asked.get(item.fingerprint)
                if amendment and not self._untouched(base, cast.name, amendment):
                    yield cast.name, item.fingerprint

    def _untouched(self, base: Standard, decision: str, amendment: Amendment) -> bool:
        if self._repository.is_shallow:
            raise CouldNotCompare(
                "this is a shallow clone: whether an earlier decision was used before cannot be seen; "
                "run `git fetch --unshallow` and try again"
            )
        files = {base.files.get(amendment.provision, ""), amendment.place.file} - {""}
        brought = f"{base.folder}/decisions/{decision}.yml"
        return self._repository.untouched(self._repository.resolve(self.sides[0].git), brought, sorted(files))

    @property
    def _repository(self) -> Repository:
        inside = self.sides[0].folder
        found = repository(self.root)
        return found.at("" if inside == "./" else inside) if inside else found

    def _behind(self) -> Iterator[str]:
        base, head = self.sides
        if base.git and not head.release and not head.folder and not self._repository.is_shallow:
            found = self._repository
            if found.lacks(found.resolve(head.git or "HEAD"), found.resolve(base.git)):
                yield f"the proposal lacks commits of {base.label}, and tells them backwards; merge it first"

    def _notices(self, old: Standard, new: Standard) -> Iterator[str]:
        if self.sides[0].release:
            yield "a frozen revision keeps no list of signers and no decisions; those of the new side are used"
        yield from self._behind()
        if old.program.governance != new.program.governance:
            yield "this proposal changes who decides (governance in program.yml); it is judged by the old rules"
        for name, each in filed.decisions(self.read.new.tree, new.folder, self.read.labels[1]).items():
            expires = each.decision.expires
            if each.decision.kind == "emergency" and expires:
                over = "is over: take back what it changed, or decide it" if expires < self.today else "holds"
                yield f"emergency {name} {over} (until {expires})"


def _doubt(now: Filed, then: Filed | None, copied: Mapping[bytes, str]) -> str:
    if then is None and now.data in copied:
        return f"it is a copy of {copied[now.data]}, which lies in the base"
    if then is not None and not then.decision.unfilled and not now.keeps(then):
        return "it was altered after it was merged; write a new decision beside it"
    return ""


def reviewed(base: str, head: str | None, root: Path, today: date, program: str = "") -> tuple[Review, ...]:
    """Return what the gate says of every program that a proposal changes; raise CouldNotCompare."""
    asked = asked_of(base, head)
    read = readings(asked, root)
    known = sorted({*read.old.corpus.standards, *read.new.corpus.standards})
    if program and program not in known:
        listed = f"; there are: {', '.join(known)}"
        raise WsrcodeError(f"no program {program!r}{did_you_mean(program, known) or listed}")
    bench = _Bench(root, asked, read, today)
    return tuple(bench.review(each) for each in _programs(read) if program in {"", _name(each)})


def asked_of(base: str, head: str | None) -> tuple[Side, Side]:
    """Return the two sides; a plain word is a git revision here, since a proposal is judged against a branch."""
    if head is None and ".." in base:
        return sides(base, None)
    return _side(base), _side(head) if head is not None else Side("the work tree")


def _side(word: str) -> Side:
    plain = re.fullmatch(r"[^@:]+(@\{.*\})?", word) and not ("/" in word and Path(word).is_dir())
    return Side(word, git=word) if plain and word not in {".", ".."} else side(word)


def _programs(read: Readings) -> Iterator[Both]:
    yield from read.programs
    if _MEASURES in read.beside:
        changed = {_name(each) for each in read.programs}
        for name, old in read.old.corpus.standards.items():
            new = read.new.corpus.standards.get(name)
            if name not in changed and new:
                yield Both(old, new, frozenset(old.provisions))


def _name(both: Both) -> str:
    standard = both.new or both.old
    return standard.id if standard else ""
