"""Read the small files that lie beside a language of print: a project's own first, then the package's."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from wsrcode.errors import WsrcodeError
from wsrcode.load.strict import Fault, parse
from wsrcode.load.tree import LARGEST
from wsrcode.model.words import did_you_mean
from wsrcode.packaged import templates

T = TypeVar("T")
_LANGUAGES = "languages"
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?\Z")


class Beside(Mapping[str, T], Generic[T]):
    """Files of one kind by language, such as `es.glossary.yml`, each read when it is asked for."""

    def __init__(self, kind: str, build: Callable[[Any, str], T], root: Path | None) -> None:
        own = (root / "templates" / _LANGUAGES,) if root else ()
        self._folders = (*own, templates() / _LANGUAGES)
        self._ending = f".{kind}.yml"
        self._build = build

    def __getitem__(self, language: str) -> T:
        """Read one; raise WsrcodeError at its first fault."""
        path = self._path(language)
        if path is None:
            raise KeyError(language)
        at = path.stat()
        # As it lies in every project and in the package.
        shown = f"templates/{_LANGUAGES}/{path.name}"
        try:
            return self._build(_values(path, at.st_mtime_ns, at.st_size), language)
        except Fault as fault:
            raise WsrcodeError(f"{shown}{f':{fault.line}' if fault.line else ''}: {fault.message}") from None

    def _path(self, language: str) -> Path | None:
        if not _TAG.match(language):
            return None
        paths = (folder / f"{language}{self._ending}" for folder in self._folders)
        return next((each for each in paths if each.is_file()), None)

    def __iter__(self) -> Iterator[str]:
        """Yield the languages."""
        found = (
            each.name.removesuffix(self._ending) for folder in self._folders for each in folder.glob(f"*{self._ending}")
        )
        return iter(sorted({each for each in found if _TAG.match(each)}))

    def __len__(self) -> int:
        """Return how many there are."""
        return len(list(iter(self)))


@lru_cache(64)
def _values(path: Path, _: int, size: int) -> Any:
    """Return what a file holds, read once for as long as it stays as it is."""
    if size > LARGEST:
        raise Fault(f"is larger than {LARGEST // 1024} KB; split it")
    return parse(path.read_bytes())


def mapping(value: Any, what: str, *, known: tuple[str, ...]) -> dict[str, Any]:
    """Return a mapping; raise Fault where it is none, or has another key."""
    if not isinstance(value, dict):
        raise Fault(f"{what} must be a mapping with the keys {', '.join(known)}")
    if strange := next((key for key in value if key not in known), None):
        raise Fault(f"unknown key {strange!r} in {what}{did_you_mean(str(strange), known)}")
    return value


def texts(value: Any, what: str) -> tuple[str, ...]:
    """Return a list of texts, or the one text; raise Fault where it is neither."""
    listed = (value,) if isinstance(value, str) else value
    if not isinstance(listed, tuple) or not all(isinstance(each, str) and each.strip() for each in listed):
        raise Fault(f"{what} must be text, or a list of texts")
    return listed
