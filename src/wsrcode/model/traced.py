"""What a code prints of quantities and days, and which sources stand behind it."""

from collections.abc import Iterator

from wsrcode.model.edition import provision_units
from wsrcode.model.noun import Noun
from wsrcode.model.provision import PRINTABLE, Provision, Source
from wsrcode.model.standard import Standard

CODE, PROGRAM = "code", "program"
"""What a figure can be about, beside provisions."""


def printed(standard: Standard) -> Iterator[tuple[str, Noun, tuple[str, ...]]]:
    """Yield what is printed with figures: its name in the register, the noun, and its texts."""
    for name, provision in standard.provisions.items():
        if provision.printable:
            yield name, provision, tuple(texts_of(provision))
    yield CODE, standard.code, tuple(_of_tiers(standard))
    yield PROGRAM, standard.program, tuple(_of_program(standard))


def texts_of(provision: Provision) -> Iterator[str]:
    """Yield the texts and amounts of a provision that reach a page, but for what it says of the law."""
    yield from (text for key, text in provision_units(provision) if not key.startswith("floor/"))
    for duty in provision.obligations:
        yield from (str(each.amount) for each in duty.limits if (each.evidence or "R") in PRINTABLE)
        if duty.phase:
            yield from (str(each) for each in (duty.phase.within, duty.phase.by) if each)
    if provision.remedy and provision.remedy.within:
        yield str(provision.remedy.within)


def sources_of(standard: Standard, about: str) -> tuple[Source, ...]:
    """Return the sources that the evidence of a provision names; those of program.yml for what else is printed."""
    found = standard.provisions.get(about)
    evidence = found.evidence if found else standard.program.evidence
    return evidence.source if evidence else ()


def _of_tiers(standard: Standard) -> Iterator[str]:
    for tier in standard.code.tiers:
        yield from filter(None, (tier.worker,))
        if (told := tier.consequence) and told.evidence in PRINTABLE:
            yield told.text
            yield from (str(each) for each in (told.at_least,) if each)
            for stage in told.stages:
                yield from (str(each) for each in (stage.title, stage.text, stage.within) if each)
        if tier.cure and tier.cure != "none" and tier.cure.evidence in PRINTABLE:
            yield from (str(each) for each in (tier.cure.text, tier.cure.within) if each)


def _of_program(standard: Standard) -> Iterator[str]:
    program = standard.program
    for agreement in program.agreements:
        if agreement.evidence in PRINTABLE:
            yield from (str(each) for each in (agreement.title, agreement.signed, agreement.term) if each)
    if program.inducement and program.inducement.evidence in PRINTABLE:
        yield program.inducement.text
    if program.audit and program.audit.interviews and program.audit.evidence in PRINTABLE:
        yield str(program.audit.interviews)
    if program.training and program.training.evidence in PRINTABLE:
        yield from filter(None, (program.training.at_hire, program.training.in_season))
    for contact in program.contacts:
        if contact.open and contact.evidence in PRINTABLE:
            yield f"{contact.open.hours_per_day} hours, {contact.open.days_per_week} days"
