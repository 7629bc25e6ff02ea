"""What `wsrcode release` does between its words and its exit status."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wsrcode.check import catalogue, run
from wsrcode.cli.judging import reviewed
from wsrcode.errors import WsrcodeError
from wsrcode.load import Reading, filed, read_folder
from wsrcode.load.addresses import REGISTER, registered
from wsrcode.load.frozen import digest_of_file, kept, revisions
from wsrcode.load.tree import FOLDER
from wsrcode.model.finding import Finding, Severity, worst_first
from wsrcode.model.provision import Evidence, Source
from wsrcode.model.revision import Adoption, Frozen, addresses
from wsrcode.model.ruling import Ruling
from wsrcode.model.standard import Standard
from wsrcode.model.words import did_you_mean
from wsrcode.record.addresses import register
from wsrcode.record.release import Proposal, frozen_files, put, refuse_misuse, reused, unannounced, undecided

_REVISION = re.compile(r"[0-9]+(\.[0-9]+)*")
_PARTIAL = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_DATED = re.compile(r"(?:(?P<date>\d{4}(?:-\d\d){0,2}) )?(?P<title>\S.*)")


@dataclass(frozen=True)
class Asked:
    """What a person asked to be released."""

    program: str
    revision: str
    by: str | None
    on: str | None
    effective: str | None
    decisions: tuple[str, ...]
    evidence: Evidence | None = None
    """Only of a reconstruction."""


@dataclass(frozen=True)
class Outcome:
    """How it went: the files that were written, or why none was."""

    files: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()
    refusals: tuple[str, ...] = ()
    waived: tuple[str, ...] = ()
    mark: str = ""


def a_revision(number: str) -> str:
    """Return a revision's number; raise WsrcodeError that says how to write one."""
    if not _REVISION.fullmatch(number) or len(number) > 20:  # noqa: PLR2004 - as in model/code.py
        raise WsrcodeError(f"{number[:40]!r} is no revision; write a number such as 2 or 2.1")
    return number


def a_date(word: str | None) -> str | None:
    """Return a day, month or year; raise WsrcodeError that says how to write one."""
    if word is None or _PARTIAL.fullmatch(word):
        return word
    raise WsrcodeError(f"{word[:40]!r} is no date; write it as 2026-11-22, or 2026 where no more is known")


def evidence_of(mark: str, sources: Iterable[str], note: str) -> Evidence:
    """Return the evidence that a person named, each source as its date, if it has one, and its title."""
    found = (_DATED.fullmatch(each.strip()) for each in sources)
    listed = tuple(Source(title=each["title"], date=each["date"]) for each in found if each)
    return Evidence.model_validate({"mark": mark, "source": listed, "note": note})


def release(root: Path, asked: Asked, today: date) -> Outcome:
    """Freeze a program's text as it stands, or say what stands in the way."""
    reading = read_folder(root)
    standard = _standard(reading, asked.program)
    before = tuple(kept(reading.tree, asked.program, each).noun for each in revisions(reading.tree, asked.program))
    rulings = _rulings(root, asked.program, before, today)
    proposal = Proposal(
        standard=standard,
        measures=reading.corpus.measures,
        revision=asked.revision,
        adopted=Adoption(by=asked.by, on=asked.on),
        effective=asked.effective,
        decisions=_decisions(reading, standard, asked.decisions, rulings),
        evidence=asked.evidence,
        signers=_lines(filed.signers(reading.tree, standard.folder)),
        earlier=before,
        rulings=rulings,
    )
    refuse_misuse(proposal)
    if errors := _errors(reading, standard):
        return Outcome(findings=tuple(errors))
    lasting, owed = list(reused(proposal)), [*undecided(proposal), *unannounced(proposal)]
    if lasting or (owed and not asked.evidence):
        return Outcome(refusals=(*lasting, *owed))
    files = frozen_files(proposal, tuple(owed))
    # What cannot be read again as it was meant is not released.
    again = kept({**reading.tree, **files}, asked.program, asked.revision)
    put(root, files)
    # After it: should the run be killed in between, the next release writes down what is missing.
    _register(root, asked.program, (*before, again.noun))
    return Outcome(files=tuple(root / name for name in files), waived=tuple(owed), mark=again.noun.mark)


def _register(root: Path, program: str, every: Iterable[Frozen]) -> None:
    known = registered(root, program)
    register(root / FOLDER / program / REGISTER, known, (each for frozen in every for each in addresses(frozen)))


def _standard(reading: Reading, program: str) -> Standard:
    if found := reading.corpus.standards.get(program):
        return found
    if faulty := [each for each in reading.faults if each.place.file.startswith(f"standards/{program}/")]:
        raise WsrcodeError(f"{program} cannot be read: {faulty[0]}")
    known = list(reading.corpus.standards)
    raise WsrcodeError(f"no program {program!r}{did_you_mean(program, known) or f'; there are: {known}'}")


def _lines(signers: bytes) -> tuple[str, ...]:
    told = (" ".join(line.split()) for line in signers.decode("utf-8", "replace").splitlines())
    return tuple(line for line in told if line and not line.startswith("#"))


def _rulings(root: Path, program: str, before: tuple[Frozen, ...], today: date) -> tuple[Ruling, ...]:
    if not before:
        return ()
    found = reviewed(f"{program}@{before[-1].revision}", None, root, today, program)
    return tuple(ruling for each in found if each.program == program for ruling in each.rulings)


def _decisions(reading: Reading, standard: Standard, named: Iterable[str], rulings: Iterable[Ruling]) -> dict[str, str]:
    """Return the digests of the decisions that a person named, and of those by which the gate was opened."""
    covering = (word.partition(" ")[0] for each in rulings for word in each.by)
    found: dict[str, str] = {}
    for name in dict.fromkeys((*named, *(each for each in covering if each in standard.decisions))):
        data = reading.tree.get(f"{standard.folder}/decisions/{name}.yml")
        digest = digest_of_file(data) if isinstance(data, bytes) else None
        if digest is None:
            raise WsrcodeError(f"{standard.id} has no decision {name!r}; give a file's name in decisions/ without .yml")
        found[name] = digest
    return found


def _errors(reading: Reading, standard: Standard) -> list[Finding]:
    found = run(reading.corpus, catalogue(), reading.place)
    own = f"{standard.folder}/"
    return worst_first([e for e in found if e.severity is Severity.ERROR and _concerns(e.place.file, own)])


def _concerns(file: str, own: str) -> bool:
    return file.startswith((own, "standards/baselines/", "standards/measures.yml"))
