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
        value = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - makes text only
    except _Twice as error:
        raise WsrcodeError(f"{path}:{error}") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise WsrcodeError(f"{path}: cannot be read: {' '.join(str(error).split())}") from None
    if not isinstance(value, dict):
        raise WsrcodeError(f"{path}: must be a mapping of keys to values at its top")
    return value


class _Twice(Exception):
    """A key stands twice in one mapping; YAML would let the last one win, in silence."""


class _Loader(yaml.CBaseLoader):
    """Makes text of scalars, and takes each key once."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002 - as PyYAML calls it
        lines: dict[str, int] = {}
        for key, _ in node.value:
            line, name = key.start_mark.line + 1, str(key.value)
            if name in lines:
                raise _Twice(f"{line}: the key {name} stands already in line {lines[name]}; keep one of the two")
            lines[name] = line
        return super().construct_mapping(node, deep)


@cache
def theme(folders: tuple[Path, ...]) -> dict[str, Any]:
    """Return theme.yml, checked, with each colour's ink: black or white, whichever is easier to read on it."""
    return read_theme(find(folders, "theme.yml"), packaged() / "theme.yml")
