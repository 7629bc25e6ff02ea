"""Where drawings and fonts of installed packages lie; the project's own come before them."""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules

from wsrcode.errors import WsrcodeError

_ICON = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_FONT_PACKAGE = "fontpkg_"


def icon(folders: tuple[Path, ...], name: str) -> bytes:
    """Return an installed icon, or the project's own, as SVG; raise WsrcodeError where there is none by that name."""
    if not _ICON.match(name):
        raise WsrcodeError(f"{name!r} is not the name of an icon; write small letters, digits and hyphens")
    file = icon_file(folders, name)
    if file is None:
        raise WsrcodeError(f"no icon {name!r}; take a name of Material Design Icons, or add templates/icons/{name}.svg")
    return file.read_bytes()


def icon_file(folders: tuple[Path, ...], name: str) -> Path | None:
    """Return where an icon lies, or None."""
    own = [folder / "icons" for folder in folders]
    places = [*own, installed("material") / "templates" / ".icons" / "material"]
    return next((place / f"{name}.svg" for place in places if (place / f"{name}.svg").is_file()), None)


def font_folders(folders: tuple[Path, ...]) -> list[Path]:
    """Return where fonts lie: `fonts/` of the template folders, then those of installed `fontpkg-…` packages."""
    own = [folder / "fonts" for folder in folders if (folder / "fonts").is_dir()]
    return [*own, *(installed(name) / "files" for name in font_packages())]


@cache
def font_packages() -> tuple[str, ...]:
    """Return the installed packages of fonts."""
    return tuple(sorted(each.name for each in iter_modules() if each.ispkg and each.name.startswith(_FONT_PACKAGE)))


@cache
def installed(package: str) -> Path:
    """Return where a package lies, without importing it."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise WsrcodeError(f"the package {package} is not installed; printing needs it")
    return Path(spec.submodule_search_locations[0])
