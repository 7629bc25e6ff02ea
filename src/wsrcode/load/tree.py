"""A tree is a mapping of file names to bytes: from disk, from git, or from a test."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from wsrcode.errors import WsrcodeError

FOLDER = "standards"
LARGEST = 512 * 1024
"""Bytes of the largest file that is read; a translation of a whole code needs about a fifth of it."""
LARGEST_TABLE = 32 * 1024 * 1024
"""Bytes of the largest roster: one of 100,000 suppliers has about 10 MB."""
ROSTER = "suppliers.csv"
MOST_FILES = 50_000
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*\Z")


@dataclass(frozen=True)
class Refused:
    """A file that is not read at all, and why."""

    why: str


class Made(bytes):
    """Contents that lie in no file of that name, such as those of a frozen revision: their lines mean nothing."""


OTHER_NAME = Refused("rename it: a file name holds letters without accents, digits, '-', '_' and single dots")
LINK = Refused("is a symbolic link; put the file itself here")
LARGEST_DRAWING = 2 * 1024 * 1024
READ = (".yml", ".yaml", ".csv", ".sig", "allowed_signers")
"""The endings of files whose contents are read."""
_DRAWN = re.compile(rf"{FOLDER}/[^/]+/pictures/[^/]+\.(?:svg|png)\Z")

Tree = Mapping[str, bytes | Refused]


def project_root(start: Path) -> Path:
    """Return the nearest folder, upward from here, that holds `standards/`."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / FOLDER).is_dir():
            return folder
    message = f"no folder {FOLDER}/ here or above {start}; run `wsrcode init` to make one, or give --root"
    raise WsrcodeError(message)


def folder_tree(root: Path) -> Tree:
    """Return the files under `standards/`; links are never followed, and what is too large is not opened."""
    top = root / FOLDER
    if top.is_symlink():
        message = f"{FOLDER}/ is a symbolic link; only plain folders are read"
        raise WsrcodeError(message)
    if not top.is_dir():
        message = f"{root} holds no folder {FOLDER}/; run `wsrcode init` to make one"
        raise WsrcodeError(message)
    tree: dict[str, bytes | Refused] = {}
    for name, entry in _entries(top, FOLDER):
        if len(tree) >= MOST_FILES:
            message = f"{FOLDER}/ holds more than {MOST_FILES} files; split it"
            raise WsrcodeError(message)
        tree[name] = entry if isinstance(entry, Refused) else _bytes(name, entry)
    return tree


def _entries(folder: Path, inside: str) -> Iterator[tuple[str, Path | Refused]]:
    with os.scandir(folder) as entries:
        listed = sorted(entries, key=lambda entry: entry.name)
    for entry in listed:
        if entry.name.startswith("."):
            continue
        name = f"{inside}/{printable(entry.name)}"
        if not is_plain(entry.name):
            yield name, OTHER_NAME
        elif entry.is_symlink():
            yield name, LINK
        elif entry.is_dir():
            yield from _entries(folder / entry.name, name)
        elif not entry.is_file():
            yield name, Refused("is no plain file")
        elif is_read(name) and entry.stat().st_size > most(name):
            yield name, Refused(too_large(name))
        else:
            yield name, folder / entry.name


def is_plain(name: str) -> bool:
    """Say whether a file's name is written as it should be."""
    return bool(_NAME.match(name)) and ".." not in name


def printable(name: str) -> str:
    """Return a file name that can be printed on one line."""
    return name if name.isprintable() and name.isascii() else ascii(name)[1:-1]


def is_read(name: str) -> bool:
    """Say whether a file's contents are read: texts, and the drawings of `pictures/`."""
    return name.endswith(READ) or bool(_DRAWN.match(name))


def most(name: str) -> int:
    """Return how many bytes a file may have."""
    if _DRAWN.match(name):
        return LARGEST_DRAWING
    return LARGEST_TABLE if name.endswith(f"/{ROSTER}") else LARGEST


def too_large(name: str) -> str:
    """Say what is wrong with a file that has more."""
    if _DRAWN.match(name):
        return f"is larger than {LARGEST_DRAWING // 1024**2} MB; save the drawing smaller"
    return f"is larger than {most(name) // 1024} KB; no text of a code is, split it"


def _bytes(name: str, path: Path) -> bytes | Refused:
    if not is_read(name):
        return b""
    try:
        with path.open("rb") as file:
            return file.read(most(name) + 1)
    except OSError as error:
        return Refused(f"cannot be read: {error.strerror}")
