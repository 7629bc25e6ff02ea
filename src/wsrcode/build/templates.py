"""Where templates lie, and what theme.yml says about colours and sizes."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from wsrcode.errors import WsrcodeError

FOLDER = "templates"
_COLOUR = re.compile(r"#[0-9a-f]{6}\Z")
_READABLE = 4.5
"""The contrast that WCAG AA asks of text."""


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
    path = find(folders, "theme.yml")
    read = plain_yaml(path)
    try:
        colours = {name: _colour(path, name, value) for name, value in read["colours"].items()}
        return {
            "colours": colours,
            "sizes": {name: float(value) for name, value in read["sizes"].items()},
            "margins": {name: float(value) for name, value in read["margins"].items()},
        }
    except (KeyError, AttributeError, ValueError) as error:
        raise WsrcodeError(
            f"{path}: colours, sizes and margins must be mappings, the last two of numbers: {error}"
        ) from None


def _colour(path: Path, name: str, value: str) -> dict[str, str]:
    if not _COLOUR.match(value):
        raise WsrcodeError(f"{path}: colours/{name} is {value!r}; write it as '#rrggbb' in small letters")
    ink = max("#ffffff", "#000000", key=lambda each: contrast(value, each))
    # A heading stands in the part's colour on white paper; a pale colour is read there as a darker one.
    return {"fill": value, "ink": ink, "text": value if contrast(value, "#ffffff") >= _READABLE else "#1f2937"}


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG counts it, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)  # noqa: PLR2004 - WCAG's own
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
