"""What was made before, by a digest of everything it was made from; a folder that may be removed at any time."""

import os
import time
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

_DIGEST = 32
_SECONDS = 30 * 86_400
"""How long something is kept that nobody has asked for."""
_IGNORE = "*\n"


@dataclass(frozen=True)
class Kept:
    """A folder of made files; what cannot be read or was damaged counts as never made."""

    folder: Path

    def get(self, key: str) -> bytes | None:
        """Return what was kept under a key, or None."""
        path = self._path(key)
        try:
            whole = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        digest, data = whole[:_DIGEST], whole[_DIGEST:]
        return data if data and sha256(data).digest() == digest else None

    def put(self, key: str, data: bytes) -> None:
        """Keep something; a disk that is full or closed to us keeps nothing, and that is no fault of the print."""
        path = self._path(key)
        part = path.with_name(f".{path.name}.{token_hex(4)}")
        with suppress(OSError):
            self._open(path.parent)
            part.write_bytes(sha256(data).digest() + data)
            os.replace(part, path)  # noqa: PTH105 - whole or not at all
        with suppress(OSError):
            part.unlink(missing_ok=True)

    def sweep(self) -> None:
        """Remove what nobody has asked for in a month, and what killed runs left half written."""
        oldest = time.time() - _SECONDS
        for path in self.folder.glob("??/*"):
            with suppress(OSError):
                if path.stat().st_mtime < oldest:
                    path.unlink()

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]

    def _open(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        ignore = self.folder / ".gitignore"
        if not ignore.exists():
            ignore.write_text(_IGNORE, encoding="utf-8")
