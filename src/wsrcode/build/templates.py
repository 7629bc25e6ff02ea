"""Where templates lie, and how their YAML is read."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from wsrcode.build.theme import read_theme
from wsrcode.errors import WsrcodeError

FOLDER = "templates"


def template_folders(root: Path | None) -> tuple[Path, ...]:
    """Return the folders that templates are looked for in: the project's own first, the package's last."""
    own = (root / FOLDER,) if root else ()
    return tuple(dict.fromkeys(each.resolve() for each in (*own, packaged()) if each.is_dir()))


def packaged() -> Path:
    """Return the templates that came with wsrcode: in the wheel, or at the top of a checkout."""
    package = Path(__file__).resolve().parents[1]
    carried = package / FOLDER
    return carried if carried.is_dir() else package.parents[1] / FOLDER


def find(folders: Iterable[Path], name: str) -> Path:
    """Return the first of the folders' files of this name."""
    searched = tuple(folders)
    found = next((folder / name for folder in searched if (folder / name).is_file()), None)
    if found is None:
        raise WsrcodeError(f"no template {name} in {', '.join(str(each) for each in searched) or 'any folder'}")
    return found


def plain_yaml(path: Path) -> dict[str, Any]:
    """Return a template's YAML with every scalar as the text it is; nothing turns into a boolean or a date."""
    try:
        value = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - makes text only
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise WsrcodeError(f"{path}: cannot be read: {' '.join(str(error).split())}") from None
    if not isinstance(value, dict):
        raise WsrcodeError(f"{path}: must be a mapping of keys to values at its top")
    return value


@cache
def theme(folders: tuple[Path, ...]) -> dict[str, Any]:
    """Return theme.yml, checked, with each colour's ink: black or white, whichever is easier to read on it."""
    return read_theme(find(folders, "theme.yml"), packaged() / "theme.yml")
