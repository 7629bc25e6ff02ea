"""What a program's own people should look at first: all that we are not sure of, the gravest on top."""

from collections.abc import Iterator

from wsrcode.model.edition import Edition
from wsrcode.model.provision import Provision
from wsrcode.model.standard import Standard
from wsrcode.model.vital import vital
from wsrcode.report.tables import Table

_READ = "What nobody has confirmed is printed nowhere. Who knows the program can settle these from the top down."


def unsure_table(standard: Standard) -> Table:
    """Return what is unknown, unverified or unread of a program: what it is about, where it stands, and why."""
    found = (*_lines(standard), *_rules(standard), *_deadlines(standard), *_readings(standard), *_marks(standard))
    return Table(f"{standard.program.name}: not sure", (standard.program.label, _READ), ("what", "where", "why"), found)


def _lines(standard: Standard) -> Iterator[tuple[str, str, str]]:
    program = standard.program
    for contact in program.contacts:
        if not contact.phone:
            yield "complaint line", f"program.yml contacts/{contact.id}", "no number is known; a blank is printed"
        if contact.open is None:
            yield "complaint line", f"program.yml contacts/{contact.id}", "its hours are not known"
    if not program.contacts:
        yield "complaint line", "program.yml", "none is known"
    if program.audit is None or program.audit.interviews is None:
        yield "audit", "program.yml audit", "how many workers are interviewed is not known"


def _rules(standard: Standard) -> Iterator[tuple[str, str, str]]:
    """Yield the provisions that are not verified, those of the worst tiers first."""
    order = list(standard.tiers)
    open_ones = [each for each in standard.provisions.values() if not each.printable]
    for each in sorted(open_ones, key=lambda one: order.index(one.tier) if one.tier in order else len(order)):
        note = each.evidence.note or "it was not read at the program"
        yield f"rule: {each.title}", standard.files[each.id].removeprefix(f"{standard.folder}/"), _marked(each, note)


def _marked(provision: Provision, note: str) -> str:
    return f"mark {provision.evidence.mark}: {' '.join(note.split())}"


def _deadlines(standard: Standard) -> Iterator[tuple[str, str, str]]:
    for tier in standard.code.tiers:
        if tier.cure and tier.cure != "none" and tier.cure.unverified:
            yield f"deadline: {tier.title}", f"code.yml tiers/{tier.id}", "until when it must be put right is not known"
    for each in standard.provisions.values():
        for duty in each.obligations:
            if duty.phase and duty.phase.unverified:
                where = standard.files[each.id].removeprefix(f"{standard.folder}/")
                yield f"plan: {each.title}", where, "how long the plan may take is not known"


def _readings(standard: Standard) -> Iterator[tuple[str, str, str]]:
    """Yield how many texts that must be read before a final print nobody has read, language by language."""
    kept = vital(standard)
    for tag in standard.languages:
        words = Edition(standard, tag).words
        unread = sum(not words[key].state.final for key in kept if key in words)
        if unread:
            yield f"translation: {tag}", f"translations/{tag}.yml", f"{unread} texts that must be read are not read"


def _marks(standard: Standard) -> Iterator[tuple[str, str, str]]:
    for each in standard.provisions.values():
        for limit in (one for duty in each.obligations for one in duty.limits):
            if limit.evidence in {"U", "Lk"}:
                where = standard.files[each.id].removeprefix(f"{standard.folder}/")
                yield (
                    f"figure: {each.title}",
                    where,
                    f"{limit.measure} is less sure than its rule (mark {limit.evidence})",
                )
