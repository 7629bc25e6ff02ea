"""Who holds paper that is now wrong, and how wrong: each print that was recorded, beside the text of now."""

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO
from itertools import groupby
from typing import Any

from wsrcode.model.amendment import Amendment, Effect
from wsrcode.model.decision import Decision
from wsrcode.model.edition import Edition, State
from wsrcode.model.print import Print
from wsrcode.model.program import Contact
from wsrcode.model.provision import PRINTABLE
from wsrcode.model.record import Supplier
from wsrcode.model.since import Since
from wsrcode.model.standard import Standard
from wsrcode.report.compared import wording
from wsrcode.report.formats.markdown import escaped

_SIDES: Mapping[str, str] = {"sheet": "supplier", "buyer": "buyer"}
"""Papers that carry the duties of one side only, by their output."""
_WORDS = {"translations/translation-changed", "translations/translation-added", "translations/translation-removed"}


class Status(StrEnum):
    """How a print stands beside the text of now, worst first."""

    WRONG = "wrong"
    UNKNOWN = "could not compare"
    OUTDATED = "outdated"
    CURRENT = "current"


class Harm(StrEnum):
    """What makes a paper wrong, worst first."""

    CONTACT = "the complaint line is another one"
    ZERO = "zero tolerance is another"
    LESS = "it promises more than now holds"
    UNCLEAR = "the words changed, and nobody has said what that means"
    STALE = "its translation did not follow the source when it was printed"


@dataclass(frozen=True)
class Reason:
    """One thing that makes a paper wrong."""

    harm: Harm
    about: str
    old: str = ""
    new: str = ""
    fingerprint: str = ""
    """Of the amendment, where it is one."""


@dataclass(frozen=True, eq=False)
class Verdict:
    """What became of one print."""

    name: str
    print: Print
    status: Status
    reasons: tuple[Reason, ...] = ()
    """Worst first; none unless it is wrong."""
    said: tuple[str, ...] = ()
    """What else there is to know of it."""

    @property
    def rank(self) -> tuple[int, int, int, str]:
        """Return what orders prints: the worst first, and of those the one of which most copies are out."""
        harm = list(Harm).index(self.reasons[0].harm) if self.reasons else 0
        return list(Status).index(self.status), harm, -self.print.held, self.name


def verdict(
    name: str, printed: Print, since: Since, supplier: Supplier | None = None, decisions: Iterable[Decision] = ()
) -> Verdict:
    """Return how a print stands beside the text of now; what an organization said of unclear changes counts."""
    if since.old is None:
        return Verdict(name, printed, Status.UNKNOWN, said=(since.why,))
    told = [each for each in since.amendments if _stands_in(each, printed.language)]
    stated = _stated(since.new, decisions)
    reasons = [
        *_line(since.old, since.new, printed),
        *(_reason(each, since, harm) for each in _carried(told, since, printed, supplier)
          if (harm := _harm(each, since, stated.get(each.fingerprint, each.effect)))),
        *_stale(since.old, printed.language),
    ]  # fmt: skip
    reasons.sort(key=lambda each: list(Harm).index(each.harm))
    status = Status.WRONG if reasons else Status.OUTDATED if told else Status.CURRENT
    return Verdict(name, printed, status, tuple(reasons), tuple(_said(told, since.old, printed)))


def _stands_in(amendment: Amendment, language: str) -> bool:
    """Say whether an amendment is about what stands on a paper in this language: seals and other languages do not."""
    if amendment.family != "translations":
        return True
    return amendment.kind in _WORDS and amendment.where.partition(":")[0] == language


def _carried(told: list[Amendment], since: Since, printed: Print, supplier: Supplier | None) -> list[Amendment]:
    side = _SIDES.get(printed.output)
    if side is None:
        return told
    carried = set(since.binding(supplier) if supplier and side == "supplier" else since.of_side(side))
    return [each for each in told if each in carried]


def _stated(new: Standard, decisions: Iterable[Decision]) -> dict[str, Effect]:
    """Return what those with the last word said of unclear changes, by fingerprint."""
    return {
        item.fingerprint: Effect(item.effect)
        for each in decisions
        if each.by in new.program.governance.decides and not each.unfilled
        for item in each.amendments
        if item.effect
    }


def _harm(amendment: Amendment, since: Since, effect: Effect) -> Harm | None:
    if amendment.family == "contact":
        harmful = effect in {Effect.WEAKENED, Effect.UNCLEAR} or amendment.kind == "contact/number-changed"
        return Harm.CONTACT if harmful else None
    if effect not in {Effect.WEAKENED, Effect.UNCLEAR}:
        return None
    if _is_zero(amendment, since):
        return Harm.ZERO
    return Harm.LESS if effect is Effect.WEAKENED else Harm.UNCLEAR


def _is_zero(amendment: Amendment, since: Since) -> bool:
    names = {amendment.provision, *amendment.touches}
    return any(
        standard.provisions[name].tier in standard.zero_tolerance
        for standard in (since.old, since.new)
        for name in names
        if standard and name in standard.provisions
    )


def _reason(amendment: Amendment, since: Since, harm: Harm) -> Reason:
    about = ": ".join(filter(None, (_title(amendment, since), amendment.where)))
    return Reason(harm, about, wording(amendment.old), wording(amendment.new), amendment.fingerprint)


def _title(amendment: Amendment, since: Since) -> str:
    for standard in (since.old, since.new):
        if standard and (found := standard.provisions.get(amendment.provision)):
            return f"{standard.numbers.get(found.id, '')} {found.title}".strip()
    return amendment.provision or amendment.family


def _line(old: Standard, new: Standard, printed: Print) -> Iterator[Reason]:
    """Yield that another line is printed first now, although neither line changed its number."""
    before, after = (_first_line(each) for each in (old, new))
    if printed.output in _SIDES or before is None or before.phone is None:
        return
    if after is None or after.id != before.id:
        yield Reason(Harm.CONTACT, "the line that is printed", before.phone, (after and after.phone) or "")


def _first_line(standard: Standard) -> Contact | None:
    return next((each for each in standard.program.contacts if each.evidence in PRINTABLE), None)


def _stale(old: Standard, language: str) -> Iterator[Reason]:
    for each in Edition(old, language).words.values():
        if each.state is State.STALE:
            yield Reason(Harm.STALE, each.key)


def _said(told: list[Amendment], old: Standard, printed: Print) -> Iterator[str]:
    counts = Counter(each.effect for each in told if each.family != "translations")
    if counts:
        listed = ", ".join(f"{counts[each]} {each}" for each in Effect if counts[each])
        yield f"changed since: {listed}"
    if retold := sum(each.family == "translations" for each in told):
        yield f"texts in {printed.language} are others now in {_places(retold)}"
    if printed.language != old.code.language:
        states = Counter(each.state for each in Edition(old, printed.language).words.values())
        for state, words in ((State.DRAFT, "read by no second person"), (State.UNTRANSLATED, "untranslated")):
            if states[state]:
                yield f"{states[state]} texts were {words} when it was printed"


def _places(count: int) -> str:
    return "1 place" if count == 1 else f"{count} places"


# ---------------------------------------------------------------------------------------------------------------------
# Told to people and programs


def worst_first(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """Return the verdicts, the worst first."""
    return sorted(verdicts, key=lambda each: each.rank)


def summary(verdicts: Sequence[Verdict]) -> str:
    """Return in one line how many copies stand how."""
    if not verdicts:
        return "no print is recorded that anybody holds; `wsrcode print record` enters one"
    copies: Counter[Status] = Counter()
    for each in verdicts:
        copies[each.status] += each.print.held
    return ", ".join(f"{_copies(copies[each])} {each}" for each in Status if copies[each])


def as_text(verdicts: Sequence[Verdict]) -> str:
    """Return the verdicts for a terminal."""
    return "\n".join([*(line for each in verdicts for line in (*_block(each), "")), summary(verdicts), ""])


def _block(told: Verdict) -> Iterator[str]:
    yield f"{told.status.upper()}  {told.name}: {_copies(told.print.held)}, {_where(told.print)} ({what(told.print)})"
    for harm, reasons in groupby(told.reasons, key=lambda each: each.harm):
        yield f"  {harm}:"
        for each in reasons:
            yield f"    {each.about}"
            yield from (f"      {sign} {words}" for sign, words in (("-", each.old), ("+", each.new)) if words)
    yield from (f"  {each}" for each in told.said)


def _where(printed: Print) -> str:
    return " ".join(printed.where.split())


def what(printed: Print) -> str:
    """Return what a print is: `booklet large-print, es, revision 2, mark 8ff4-5bd8-ac74`."""
    named = " ".join(filter(None, (printed.output, printed.profile, printed.look, printed.supplier)))
    return f"{named}, {printed.language}, revision {printed.revision}, mark {printed.digest}"


def as_markdown(verdicts: Sequence[Verdict]) -> str:
    """Return the verdicts as a table, and below it what makes paper wrong."""
    lines = [f"**{escaped(summary(verdicts))}**", ""]
    if verdicts:
        lines += ["| status | print | copies | where | what |", "|---|---|---|---|---|"]
        for each in verdicts:
            cells = (each.status, each.name, str(each.print.held), _where(each.print), what(each.print))
            lines.append("| " + " | ".join(escaped(cell) for cell in cells) + " |")
    for each in verdicts:
        if each.reasons or each.status is Status.UNKNOWN:
            lines += ["", f"## {escaped(each.name)}", ""]
            lines += [f"- {escaped(_in_words(reason))}" for reason in each.reasons]
            lines += [f"- {escaped(words)}" for words in each.said]
    return "\n".join([*lines, ""])


def _in_words(reason: Reason) -> str:
    change = f" ({reason.old or '-'} → {reason.new or '-'})" if reason.old or reason.new else ""
    return f"{reason.harm}: {reason.about}{change}"


def as_csv(verdicts: Sequence[Verdict]) -> str:
    """Return a row a print, for spreadsheets; no cell is taken for a formula."""
    stream = StringIO()
    table = csv.writer(stream, lineterminator="\n")
    table.writerow(("status", "print", "copies", "where", "output", "language", "revision", "digest", "because"))
    for each in verdicts:
        known = each.print
        because = "; ".join([*map(_in_words, each.reasons), *each.said])
        cells = (each.status, each.name, str(known.held), _where(known), known.output, known.language)
        table.writerow([_no_formula(cell) for cell in (*cells, known.revision, known.digest, because)])
    return stream.getvalue()


def _no_formula(cell: str) -> str:
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t")) else cell


def as_json(verdicts: Sequence[Verdict]) -> str:
    """Return the verdicts for programs."""
    counts = Counter(each.status for each in verdicts)
    told = {
        "schema": 1,
        "prints": [_plain(each) for each in verdicts],
        "summary": {each.value: counts[each] for each in Status},
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _plain(told: Verdict) -> dict[str, Any]:
    reasons = [
        {
            "harm": each.harm.name.lower(), "says": each.harm.value, "about": each.about, "old": each.old,
            "new": each.new, "fingerprint": each.fingerprint,
        }
        for each in told.reasons
    ]  # fmt: skip
    shown = told.print.model_dump(mode="json", exclude_defaults=True, exclude={"taken"})
    return {
        "name": told.name, "status": told.status.value, "held": told.print.held, **shown, "reasons": reasons,
        "said": list(told.said),
    }  # fmt: skip


def _copies(count: int) -> str:
    return "1 copy" if count == 1 else f"{count} copies"


FORMATS = {"text": as_text, "json": as_json, "markdown": as_markdown, "csv": as_csv}
