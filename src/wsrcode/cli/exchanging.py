"""Give texts out to translators in the files of their tools, and take back what they changed."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from textwrap import shorten
from types import ModuleType

from wsrcode.cli.selection import one_standard
from wsrcode.discover import plugs
from wsrcode.errors import WsrcodeError
from wsrcode.exchange.gates import LARGEST
from wsrcode.exchange.giving import job
from wsrcode.exchange.job import Job
from wsrcode.exchange.monolingual import base_file
from wsrcode.exchange.taking import Fate, Outcome, Standing, taken
from wsrcode.load.glossaries import glossaries
from wsrcode.load.reading import document_of
from wsrcode.model.edition import Edition, State, translated, units
from wsrcode.model.record import Seal, Translation
from wsrcode.model.standard import Standard
from wsrcode.record import seal
from wsrcode.record.atomic import write
from wsrcode.record.translation import with_texts

FORMATS = "wsrcode.exchange.formats"
_SHOWN = 400
"""Letters of a text that are shown where it is refused."""


def given(root: Path | None, program: str, language: str, form: str, only: Collection[State]) -> tuple[bytes, Job]:
    """Return a translator's file and the job in it."""
    top, standard = one_standard(root, program)
    _translation(standard, language)
    known = glossaries(top).get(language)
    made = job(Edition(standard, language), known.of(standard.id) if known else None, only, datetime.now(tz=UTC))
    return _format(form).written(made), made


def put(file: Path, data: bytes, *, force: bool) -> Path:
    """Write a translator's file; raise WsrcodeError where one stands that somebody may have worked in."""
    if file.exists() and not force:
        raise WsrcodeError(f"{file} stands there already, perhaps with edits in it; import it first, or say --force")
    _put(file, data)
    return file


def source_file(root: Path | None, program: str) -> bytes:
    """Return the source's texts laid out like a translation."""
    _, standard = one_standard(root, program)
    return base_file(units(standard))


def _format(name: str) -> ModuleType:
    return next(plug for plug in plugs(FORMATS) if plug.name == name).load()


def _translation(standard: Standard, language: str) -> Translation:
    if language not in standard.translations:
        raise WsrcodeError(f"{standard.id} has no translations/{language[:40]}.yml; `wsrcode new language` makes one")
    return standard.translations[language]


@dataclass(frozen=True)
class Returned:
    """A translator's file that was read: its language, and what became of each row."""

    file: Path
    language: str
    outcomes: Sequence[Outcome]


def took_back(
    root: Path | None, program: str, files: Sequence[Path], *, stale_too: bool = False, translator: str = ""
) -> list[Returned]:
    """Take what the files changed into the translations and their locks; raise WsrcodeError when one cannot be read.

    All files are read, and all that is to be written is made and read again, before the first is written.
    """
    top, standard = one_standard(root, program)
    jobs = [(file, _job(file, standard)) for file in files]
    returned: list[Returned] = []
    standing = {
        language: _standing(standard, language) for language in dict.fromkeys(each.language for _, each in jobs)
    }
    for file, each in jobs:
        outcomes = taken(each.rows, standing[each.language], stale_too=stale_too)
        standing[each.language] = _after(standing[each.language], outcomes)
        returned.append(Returned(file, each.language, outcomes))
    made = {name: data for language in standing for name, data in _files(top, standard, language, returned, translator)}
    # The texts come before their seals: a text that no seal knows is a draft, which is what it is.
    for name in sorted(made, key=lambda name: name.endswith(".lock.yml")):
        _put(top / name, made[name])
    return returned


def _put(file: Path, data: bytes) -> None:
    try:
        write(file, data, durable=True)
    except OSError as error:
        raise WsrcodeError(f"{file}: cannot be written ({error.strerror})") from None


def _job(file: Path, standard: Standard) -> Job:
    try:
        return _of_standard(_read(file), standard)
    except WsrcodeError as error:
        raise WsrcodeError(f"{file}: {error}; nothing was taken") from None


def _read(file: Path) -> Job:
    form = _format_of(file.suffix.lower().removeprefix("."))
    try:
        if file.stat().st_size > LARGEST:
            raise WsrcodeError(f"is larger than {LARGEST // 1024 // 1024} MB; no translation of a code is")
        data = file.read_bytes()
    except OSError as error:
        raise WsrcodeError(f"cannot be read ({error.strerror})") from None
    found: Job = form.read(data)
    return found


def _format_of(ending: str) -> ModuleType:
    # The one named like the ending first: loading all of them takes half a second.
    for plug in sorted(plugs(FORMATS), key=lambda plug: plug.name != ending):
        if ending in (form := plug.load()).ENDINGS:
            return form
    raise WsrcodeError(
        f"has an ending that no format knows; export as {', '.join(each.name for each in plugs(FORMATS))}"
    )


def _of_standard(found: Job, standard: Standard) -> Job:
    if found.program != standard.id:
        raise WsrcodeError(f"belongs to the program {found.program[:80]!r}, not to {standard.id}")
    if found.source_language != standard.code.language:
        raise WsrcodeError(
            f"was made from {found.source_language[:80]!r}; {standard.id} is in {standard.code.language}"
        )
    if found.language not in standard.translations:
        known = ", ".join(sorted(standard.translations)) or "none"
        raise WsrcodeError(f"is in the language {found.language[:80]!r}; {standard.id} has translations in: {known}")
    return found


def _standing(standard: Standard, language: str) -> Standing:
    lock = standard.locks.get(language)
    return Standing(units(standard), translated(standard.translations[language]), dict(lock.units) if lock else {})


def _after(standing: Standing, outcomes: Iterable[Outcome]) -> Standing:
    """Return what stands here once the outcomes are written: the next file is compared with that."""
    texts = {each.key: each.text for each in outcomes if each.fate is Fate.TAKEN}
    seals = {each.key: each.seal for each in outcomes if each.seal}
    return Standing(standing.source, {**standing.texts, **texts}, {**standing.seals, **seals})


def _files(
    top: Path, standard: Standard, language: str, returned: Iterable[Returned], translator: str
) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a language that are to be written, by name."""
    outcomes = [each for one in returned if one.language == language for each in one.outcomes]
    texts = {each.key: each.text for each in outcomes if each.fate is Fate.TAKEN}
    seals: dict[str, Seal] = {each.key: each.seal for each in outcomes if each.seal}
    name = f"{standard.folder}/translations/{language}"
    if texts:
        _hold_apart(standard, language, translator)
        data = with_texts((top / f"{name}.yml").read_bytes(), texts, units(standard), translator)
        _hold_to_it(f"{name}.yml", data, {**translated(standard.translations[language]), **texts})
        yield f"{name}.yml", data
    if seals:
        lock = standard.locks.get(language)
        yield f"{name}.lock.yml", seal.lock_file(language, {**(lock.units if lock else {}), **seals})


def _hold_apart(standard: Standard, language: str, translator: str) -> None:
    """Raise WsrcodeError when the translator would turn out to be the second person who read these texts."""
    lock, name = standard.locks.get(language), translator.strip().casefold()
    readers = {each.reader.strip().casefold() for each in lock.units.values() if each.reader} if lock else set()
    if name and name in readers:
        raise WsrcodeError(
            f"{translator} has confirmed texts of {language} as their second reader and so is not their translator; "
            "name all who translated, or leave --translator out; nothing was taken"
        )


def _hold_to_it(file: str, data: bytes, wanted: Mapping[str, str]) -> None:
    """Raise WsrcodeError unless the new file reads as what was meant, every other text as before."""
    document, faults = document_of(file, data)
    if faults:
        raise WsrcodeError(f"{faults[0]}; nothing was taken")
    if document is None or not isinstance(document.noun, Translation) or translated(document.noun) != wanted:
        raise WsrcodeError(f"{file}: its layout does not let these texts be set; nothing was taken, set them by hand")


def told(returned: Sequence[Returned]) -> Iterator[str]:
    """Yield what was taken and what was not: the counts of each file, then the texts by key."""
    for each in returned:
        counts = Counter(outcome.fate for outcome in each.outcomes)
        yield f"{each.file} ({each.language}): " + ", ".join(f"{counts[fate]} {fate}" for fate in Fate if counts[fate])
        for outcome in each.outcomes:
            if outcome.fate is not Fate.UNCHANGED:
                yield from _told(outcome)


def _told(outcome: Outcome) -> Iterator[str]:
    yield f"  {outcome.fate}: {outcome.key}" + (f": {outcome.why}" if outcome.why else "")
    if outcome.fate is Fate.REFUSED and outcome.text:
        yield f"    in the file: {shorten(outcome.text, _SHOWN, placeholder=' …')}"
        yield f"    here:        {shorten(outcome.here, _SHOWN, placeholder=' …') or '(nothing)'}"


def is_refused(returned: Iterable[Returned]) -> bool:
    """Say whether any text was refused."""
    return any(outcome.fate is Fate.REFUSED for each in returned for outcome in each.outcomes)
