"""What can be downloaded: what `wsrcode build` has made, and the data of adopted texts."""

import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from wsrcode.build.pages import Download
from wsrcode.site.texts import Texts

FOLDER = "downloads"


def downloads(root: Path, program: str) -> tuple[Download, ...]:
    """Return what was made of a program."""
    top = root / "dist"
    made = sorted(each for each in (top / program).rglob("*") if each.is_file() and not each.name.startswith("."))
    return tuple(Download(each.relative_to(top).as_posix(), each.stat().st_size) for each in made)


def bring(root: Path, made: Iterable[Download], target: Path, *, linked: bool) -> None:
    """Put what was made into the site; a live server shows what lies there, so nothing is copied at each edit."""
    for each in made:
        file = target / each.path
        file.parent.mkdir(parents=True, exist_ok=True)
        if linked:
            with suppress(OSError):
                file.symlink_to(root / "dist" / each.path)
                continue
        shutil.copyfile(root / "dist" / each.path, file)


def bring_adopted(texts: Mapping[str, Texts], target: Path) -> None:
    """Put the data of adopted texts into the site."""
    for path, data in ((path, data) for each in texts.values() for path, data in each.data().items()):
        file = target / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
