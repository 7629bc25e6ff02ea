"""Seal translations: note from which source text each was made, who has read it, and which edit changed no meaning."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from wsrcode.errors import CouldNotCompare, WsrcodeError
from wsrcode.model.edition import State, digest, seals_of, state_of, translated, units
from wsrcode.model.meaning import changes
from wsrcode.model.person import is_machine, is_named, is_second
from wsrcode.model.record import Same, Seal, Translation
from wsrcode.model.standard import Standard
from wsrcode.model.text import seen
from wsrcode.model.words import SPEECH, did_you_mean

MOST = 150
"""So many texts may be confirmed at once: about what a person reads beside its source in one sitting."""
_LONGEST_NAME = 200
_PATTERN = frozenset("*?[]")


def drafted(standard: Standard, language: str) -> dict[str, Seal]:
    """Return the seals with new work noted: texts never sealed, or changed since, were made from today's source.

    A text that did not change while its source did keeps its old seal and so stays stale.
    """
    source, theirs, seals = units(standard), _texts(standard, language), _seals(standard, language)
    kept: dict[str, Seal] = {}
    for key, text in theirs.items():
        if key not in source:
            continue
        seal = seals.get(key)
        fresh = seal is None or seal.text != digest(text)
        kept[key] = Seal(source=digest(source[key]), text=digest(text)) if fresh or seal is None else seal
    return kept


def asked_for(standard: Standard, language: str, *, keys: Iterable[str], provision: str, part: str) -> tuple[str, ...]:
    """Return the keys somebody asks for: named one by one, or the unread ones of one provision or part; never all."""
    named = tuple(dict.fromkeys(keys))
    if sum(map(bool, (named, provision, part))) != 1:
        raise WsrcodeError("name the texts by KEY, or one --provision, or one --part; all at once is nobody's reading")
    if pattern := next((key for key in named if _PATTERN & set(key)), None):
        raise WsrcodeError(f"{pattern!r} is a pattern; name each text that was read, or one --provision or --part")
    chosen = named or tuple(_unread(standard, language, provision=provision, part=part))
    if not chosen:
        raise WsrcodeError(f"{provision or part} has no text in {language} that waits for a reader")
    if len(chosen) > MOST:
        raise WsrcodeError(f"{len(chosen)} texts at once; nobody reads more than {MOST} in one sitting, take a few")
    return chosen


def _unread(standard: Standard, language: str, *, provision: str, part: str) -> Iterator[str]:
    known = standard.provisions if provision else {each.id: each for each in standard.code.outline}
    if (name := provision or part) not in known:
        listed = f"; there are: {', '.join(known)}" if part else "; `wsrcode translate status --keys` lists them"
        raise WsrcodeError(f"no {'provision' if provision else 'part'} {name!r}{did_you_mean(name, known) or listed}")
    held = next((each.provisions for each in standard.code.outline if each.id == part), ()) if part else (provision,)
    heads = (*((f"parts/{part}/",) if part else ()), *(f"provisions/{each}/" for each in held))
    source, theirs, seals = units(standard), _texts(standard, language), seals_of(standard, language)
    for key in source:
        if key.startswith(heads) and key in theirs:
            state = state_of(source[key], theirs[key], seals.get(key))
            if state is not State.READ:
                yield key


def confirmed(  # noqa: PLR0913 - what a reading is made of, each by its name
    standard: Standard,
    language: str,
    keys: Iterable[str],
    reader: str,
    today: date,
    *,
    still_right: bool = False,
) -> dict[str, Seal]:
    """Return the seals with these texts confirmed by a second person; raise WsrcodeError when that cannot be.

    With `still_right`, the reader says of stale texts that they hold beside the new source, word for word as they are.
    """
    translation = _translation(standard, language)
    name = _second(reader, translation)
    source, theirs, seals = units(standard), translated(translation), _seals(standard, language)
    for key in keys:
        _known(key, source, theirs, language)
        if state_of(source[key], theirs[key], seals.get(key)) is State.STALE and not still_right:
            message = (
                f"{key} is stale: its source has changed since; translate it anew first, "
                "or read it beside the new source and say --still-right"
            )
            raise WsrcodeError(message)
        seals[key] = Seal(source=digest(source[key]), text=digest(theirs[key]), reader=name, on=today)
    return seals


def _second(reader: str, translation: Translation) -> str:
    name = a_name(reader)
    if is_machine(name):
        raise WsrcodeError(f"{name} is a machine; a second person must read it")
    if not is_second(name, translation.translator):
        raise WsrcodeError(f"{name} made the translation ({translation.translator}); a second person must read it")
    return name


def a_name(written: str) -> str:
    """Return a person's name on one line; raise WsrcodeError when it names nobody."""
    name = " ".join(written.split())
    try:
        seen(name)
    except ValueError as error:
        raise WsrcodeError(f"the name {error}") from None
    if not is_named(name) or len(name) > _LONGEST_NAME:
        raise WsrcodeError(f"{name[:60]!r} names nobody; give the person's name")
    return name


def stale_sources(standard: Standard, language: str, keys: Iterable[str]) -> dict[str, str]:
    """Return the digests of the sources that stale texts were made from; raise WsrcodeError where one is not stale."""
    source, theirs, seals = units(standard), _texts(standard, language), _seals(standard, language)
    found: dict[str, str] = {}
    for key in keys:
        _known(key, source, theirs, language)
        state = state_of(source[key], theirs[key], seals.get(key))
        if state is not State.STALE:
            raise WsrcodeError(f"{key} is {state} in {language}; only of a stale text can be said that nothing changed")
        found[key] = seals[key].source
    return found


def same(  # noqa: PLR0913 - what a declaration is made of, each by its name
    standard: Standard, language: str, keys: Iterable[str], by: str, today: date, *, earlier: Mapping[str, str]
) -> dict[str, Seal]:
    """Return the seals with a person's word that the source of these texts was edited and means what it meant.

    `earlier` holds the source texts they were made from. Where one is not known, or the edit changed a number, a must
    or a must not, nothing is declared.
    """
    name = a_name(by)
    if is_machine(name):
        raise WsrcodeError(f"{name} is a machine; a person must say that the meaning is unchanged")
    source, seals = units(standard), _seals(standard, language)
    if standard.code.language not in SPEECH:
        raise CouldNotCompare(f"must and must not cannot be compared in {standard.code.language}; translate anew")
    for key in keys:
        if key not in earlier:
            raise CouldNotCompare(
                f"{key}: no commit holds the source that the {language} text was made from ({seals[key].source}), so "
                "nobody can compare; read it beside the new one and `wsrcode translate confirm --still-right`"
            )
        if changed := list(changes(earlier[key], source[key], standard.code.language)):
            raise WsrcodeError(f"{key}: {'; '.join(changed)}; that changes what it means, so translate it anew")
        said = Same(source=digest(source[key]), by=name, on=today)
        seals[key] = seals[key].model_copy(update={"same_as": said})
    return seals


def _known(key: str, source: Mapping[str, str], theirs: Mapping[str, str], language: str) -> None:
    if key not in source or key not in theirs:
        hint = did_you_mean(key, source) or "; `wsrcode translate status --keys` lists them"
        raise WsrcodeError(f"no text {key!r} in {language}{hint}")


def _translation(standard: Standard, language: str) -> Translation:
    if language not in standard.translations:
        raise WsrcodeError(
            f"{standard.id} has no translation {language!r}; `wsrcode new language {standard.id} {language}` makes one"
        )
    return standard.translations[language]


def _texts(standard: Standard, language: str) -> dict[str, str]:
    translation = standard.translations.get(language)
    return translated(translation) if translation else {}


def _seals(standard: Standard, language: str) -> dict[str, Seal]:
    lock = standard.locks.get(language)
    return dict(lock.units) if lock else {}


def lock_file(language: str, seals: dict[str, Seal]) -> bytes:
    """Return the lock file's bytes, one line a text, in order of the keys."""
    lines = ["# Written by `wsrcode translate`; do not edit by hand.", f"language: {language}", "units:"]
    lines += [f"  {key}: {_line(seals[key])}" for key in sorted(seals)]
    return ("\n".join(lines) + "\n").encode()


def _line(seal: Seal) -> str:
    read = f', reader: "{_quoted(seal.reader)}"' if seal.reader else ""
    read += f", on: {seal.on}" if seal.on else ""
    same_as = seal.same_as
    said = (
        f', same_as: {{source: "{same_as.source}", by: "{_quoted(same_as.by)}", on: {same_as.on}}}' if same_as else ""
    )
    return f'{{source: "{seal.source}", text: "{seal.text}"{read}{said}}}'


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
