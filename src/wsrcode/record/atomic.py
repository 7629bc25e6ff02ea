"""Write a file whole or not at all."""

import os
import time
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

ENDING = ".wsrcode-tmp"
_LEFT_BEHIND = 3600
"""Seconds after which an unfinished file is nobody's work any more."""


def write(path: Path, data: bytes, *, durable: bool = False) -> bool:
    """Write a file, and say whether its bytes changed; whoever looks sees the old file or the new one, never half.

    With `durable`, the new file also outlives a power cut; the many files that can be made again need not.
    """
    if _holds(path, data):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f".{path.name}.{token_hex(4)}{ENDING}")
    try:
        _put(unfinished, data, durable=durable)
        os.replace(unfinished, path)  # noqa: PTH105 - the call whose promise this file is about
    except BaseException:
        with suppress(OSError):
            unfinished.unlink()
        raise
    return True


def sweep(folder: Path) -> None:
    """Remove what runs that were killed an hour ago or longer left unfinished in a folder."""
    with suppress(OSError):
        for each in folder.glob(f".*{ENDING}"):
            if time.time() - each.stat().st_mtime > _LEFT_BEHIND:
                each.unlink()


def _holds(path: Path, data: bytes) -> bool:
    try:
        return not path.is_symlink() and path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


def _put(path: Path, data: bytes, *, durable: bool) -> None:
    # "x": a name that is taken is somebody else's file.
    with path.open("xb") as file:
        file.write(data)
        if durable:
            file.flush()
            os.fsync(file.fileno())
