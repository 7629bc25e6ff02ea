"""What all that is made was made from, as one digest: the words, the templates, the fonts, and wsrcode itself."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from re import match
from sys import version as python
from typing import Protocol


class _Hash(Protocol):
    def update(self, data: bytes, /) -> None: ...


_PACKAGE = Path(__file__).resolve().parents[1]


def source(words: Mapping[str, object], folders: tuple[Path, ...], *asked: object) -> str:
    """Return a digest of the files of words, of all that sets them, and of how they were asked for.

    It is coarse on purpose: whoever edits anything at all gets another one, and what has the same was made the same.
    """
    digest = sha256(surroundings(folders).encode())
    for name, data in sorted(words.items()):
        digest.update(f"{name}\0{len(data) if isinstance(data, bytes) else data!r}\0".encode())
        digest.update(data if isinstance(data, bytes) else b"")
    digest.update(repr(asked).encode())
    return digest.hexdigest()


@cache
def surroundings(folders: tuple[Path, ...]) -> str:
    """Return a digest of template folders, of the code of wsrcode, and of the versions of all it is built on."""
    digest = sha256(python.encode())
    for each in _built_on():
        digest.update(f"{each}\0".encode())
    for folder in (_PACKAGE, *folders):
        take_in(digest, folder, _files(folder))
    return digest.hexdigest()


def take_in(digest: "_Hash", folder: Path, files: Iterable[Path]) -> None:
    """Take files of a folder into a digest, in the order of their paths: name, length and contents of each."""
    for path in sorted(files):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode())
        digest.update(data)


def _built_on() -> Iterator[str]:
    needed = (match(r"[\w.-]+", each) for each in requires("wsrcode") or () if "extra ==" not in each)
    for name in sorted(each[0] for each in needed if each):
        with suppress(PackageNotFoundError):
            yield f"{name} {version(name)}"


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.suffix != ".pyc" and path.is_file())
