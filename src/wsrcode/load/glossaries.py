"""Read the glossaries beside the languages of print: a project's own first, then the package's."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from wsrcode.errors import WsrcodeError
from wsrcode.load.strict import Fault, parse
from wsrcode.load.tree import LARGEST
from wsrcode.model.glossary import SHORTEST, Glossary, Term
from wsrcode.model.words import did_you_mean
from wsrcode.packaged import templates

_ENDING = ".glossary.yml"
_LANGUAGES = "languages"
_SHORT_STEM = re.compile(rf"(?<!\w)\w{{0,{SHORTEST - 1}}}\*")


class Glossaries(Mapping[str, Glossary]):
    """Glossaries by language, each read when it is asked for."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders

    def __getitem__(self, language: str) -> Glossary:
        """Read one."""
        return _read(self._files[language])

    def __iter__(self) -> Iterator[str]:
        """Yield the languages."""
        return iter(self._files)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._files)

    @property
    def _files(self) -> dict[str, Path]:
        found = (each for folder in reversed(self._folders) for each in sorted(folder.glob(f"*{_ENDING}")))
        return {each.name.removesuffix(_ENDING): each for each in found}


def glossaries(root: Path | None = None) -> Mapping[str, Glossary]:
    """Return the glossaries that hold for a project."""
    own = (root / "templates" / _LANGUAGES,) if root else ()
    return Glossaries((*own, templates() / _LANGUAGES))


def _read(path: Path) -> Glossary:
    at = path.stat()
    return _known(path, at.st_mtime_ns, at.st_size)


@lru_cache(64)
def _known(path: Path, _: int, size: int) -> Glossary:
    """Return a glossary, read once for as long as its file stays as it is; raise WsrcodeError at the first fault."""
    # As it lies in every project and in the package.
    shown = f"templates/{_LANGUAGES}/{path.name}"
    try:
        return _glossary(_values(path, size), path.name.removesuffix(_ENDING))
    except Fault as fault:
        raise WsrcodeError(f"{shown}{f':{fault.line}' if fault.line else ''}: {fault.message}") from None


def _values(path: Path, size: int) -> Any:
    if size > LARGEST:
        raise Fault(f"is larger than {LARGEST // 1024} KB; no glossary is, split it")
    return parse(path.read_bytes())


def _glossary(value: Any, language: str) -> Glossary:
    read = _mapping(value, "it", known=("language", "source", "status", "terms"))
    if read.get("language") != language:
        raise Fault(f"language must be {language}, as the file's name says")
    if read.get("status") not in {"draft", "read"}:
        raise Fault("status must be draft or read")
    terms = read.get("terms", ())
    if not isinstance(terms, tuple):
        raise Fault("terms must be a list")
    found = Glossary(language, str(read.get("source", "en")), read["status"], tuple(map(_term, terms)))
    listed = [form.casefold() for term in found.terms for form in term.source]
    if twice := next((each for each in listed if listed.count(each) > 1), None):
        raise Fault(f"{twice!r} is listed twice as a source; one thing has one name")
    return found


def _term(value: Any) -> Term:
    read = _mapping(value, "a term", known=("source", "say", "avoid", "note"))
    name = str(read.get("source", "?"))[:60]
    source, say, avoid = (_forms(read.get(key, ()), f"{key} of {name}") for key in ("source", "say", "avoid"))
    if not source or not say:
        raise Fault(f"the term {name} needs a source and something to say for it")
    return Term(source, say, avoid, str(read.get("note", "")))


def _mapping(value: Any, what: str, *, known: tuple[str, ...]) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Fault(f"{what} must be a mapping with the keys {', '.join(known)}")
    if strange := next((key for key in value if key not in known), None):
        raise Fault(f"unknown key {strange!r} in {what}{did_you_mean(str(strange), known)}")
    return value


def _forms(value: Any, what: str) -> tuple[str, ...]:
    forms = (value,) if isinstance(value, str) else value
    if not isinstance(forms, tuple) or not all(isinstance(each, str) and each.strip() for each in forms):
        raise Fault(f"{what} must be text, or a list of texts")
    if short := next((each for each in forms if _SHORT_STEM.search(each)), None):
        raise Fault(f"{what}: {short!r} may go on after fewer than {SHORTEST} letters, so too many words begin like it")
    return forms
