"""Read a translation, change its seals, write them back: between the words of `wsrcode translate` and its files."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from wsrcode.cli.selection import one_standard
from wsrcode.errors import WsrcodeError
from wsrcode.load.earlier import earlier_texts
from wsrcode.model.edition import Edition, State, units
from wsrcode.model.record import Seal
from wsrcode.model.standard import Standard
from wsrcode.model.words import did_you_mean
from wsrcode.record import seal
from wsrcode.record.atomic import write


def status(root: Path | None, program: str, languages: tuple[str, ...], *, form: str, keys: bool) -> str:
    """Return how far the translations of a program are."""
    import shutil
    import sys

    from wsrcode.report.translations import as_json, progress, told

    _, standard = one_standard(root, program)
    for each in languages:
        _spoken(standard, each)
    every = progress(standard, languages)
    if form == "json":
        return as_json(standard, every)
    return told(every, keys=keys, width=shutil.get_terminal_size().columns if sys.stdout.isatty() else None)


def glossary(root: Path | None, program: str, language: str, *, form: str, keys: bool) -> str:
    """Return the agreed words of a language and where a program uses them."""
    from wsrcode.load.glossaries import glossaries
    from wsrcode.report.glossary import as_json, told

    top, standard = one_standard(root, program)
    known = glossaries(top)
    if language not in known:
        listed = f"; there are: {', '.join(sorted(known)) or 'none'}"
        raise WsrcodeError(f"no templates/languages/{language}.glossary.yml{did_you_mean(language, known) or listed}")
    found, source = known[language], standard.code.language
    if found.source != source:
        raise WsrcodeError(
            f"{language}.glossary.yml is for texts drafted in {found.source}; {program} is drafted in {source}"
        )
    edition = Edition(standard, language)
    return as_json(edition, found) if form == "json" else told(edition, found, keys=keys)


def draft(root: Path | None, program: str, language: str) -> str:
    """Seal new and changed texts, and return what was done."""
    top, standard = one_standard(root, program)
    _spoken(standard, language)
    seals = seal.drafted(standard, language)
    _write(top, standard, language, seals)
    stale = sum(each.state is State.STALE for each in Edition(standard, language).words.values())
    kept = f"; {stale} stale before this, and those that nobody changed stay stale" if stale else ""
    return f"{len(seals)} texts sealed in {language}{kept}"


def confirm(  # noqa: PLR0913 - one an option of the command
    root: Path | None,
    program: str,
    language: str,
    keys: tuple[str, ...],
    *,
    provision: str,
    part: str,
    reader: str,
    still_right: bool,
) -> str:
    """Note who has read texts, and return what was done."""
    top, standard = one_standard(root, program)
    _spoken(standard, language)
    chosen = seal.asked_for(standard, language, keys=keys, provision=provision, part=part)
    seals = seal.confirmed(standard, language, chosen, reader, _today(), still_right=still_right)
    _write(top, standard, language, seals)
    return f"{len(chosen)} {'text' if len(chosen) == 1 else 'texts'} confirmed by {seals[chosen[0]].reader}"


def same(root: Path | None, program: str, languages: tuple[str, ...], keys: tuple[str, ...], by: str) -> Iterator[str]:
    """Note that an edit of the source changed no meaning, and yield what was compared and done.

    All languages are looked at before the first is written: either every one takes it or none.
    """
    top, standard = one_standard(root, program)
    for each in languages:
        _spoken(standard, each)
    chosen = seal.asked_for(standard, "", keys=keys, provision="", part="")
    made: dict[str, dict[str, Seal]] = {}
    earlier: dict[str, str] = {}
    for language in languages or _stale_in(standard, chosen):
        mine = chosen if languages else tuple(key for key in chosen if _state(standard, language, key) is State.STALE)
        texts = earlier_texts(top, standard, seal.stale_sources(standard, language, mine))
        made[language] = seal.same(standard, language, mine, by, _today(), earlier=texts)
        earlier |= texts
    for key, text in earlier.items():
        yield f"{key}\n  - {_folded(text)}\n  + {_folded(units(standard)[key])}"
    for language, seals in made.items():
        _write(top, standard, language, seals)
        yield f"{language}: {seal.a_name(by)} says that the edit changed no meaning"


def _stale_in(standard: Standard, keys: Iterable[str]) -> tuple[str, ...]:
    asked = tuple(keys)
    source = units(standard)
    for key in asked:
        if key not in source:
            raise WsrcodeError(f"no text {key!r}{did_you_mean(key, source)}")
        if not any(_state(standard, each, key) is State.STALE for each in standard.translations):
            raise WsrcodeError(f"{key} is stale in no language; only of a stale text can be said that nothing changed")
    stale = (each for each in standard.translations if any(_state(standard, each, key) is State.STALE for key in asked))
    return tuple(stale)


def _state(standard: Standard, language: str, key: str) -> State:
    return Edition(standard, language)[key].state


def _spoken(standard: Standard, language: str) -> None:
    if language not in standard.translations:
        hint = did_you_mean(language, standard.translations)
        raise WsrcodeError(f"{standard.id} has no translations/{language}.yml{hint}; `wsrcode new language` makes one")


def _write(top: Path, standard: Standard, language: str, seals: dict[str, Seal]) -> None:
    write(top / standard.folder / "translations" / f"{language}.lock.yml", seal.lock_file(language, seals))


def _today() -> date:
    return datetime.now(tz=UTC).date()


def _folded(text: str) -> str:
    return " ".join(text.split())
