"""The icons of the theme."""

from functools import cache
from importlib.resources import files
from pathlib import Path


@cache
def icon(name: str) -> str:
    """Return an icon's SVG; nothing when there is none of that name."""
    path = Path(str(files("material"))) / "templates" / ".icons" / "material" / f"{name}.svg"
    return path.read_text(encoding="utf-8") if path.is_file() else ""
