"""Every kind of amendment there is, found by its place."""

from functools import cache

from wsrcode.diff.define import Kind
from wsrcode.discover import folders, plugs

PACKAGE = "wsrcode.diff.kinds"


@cache
def catalogue() -> tuple[Kind, ...]:
    """Return all kinds, by name."""
    return tuple(_only(plug.load()) for area in folders(PACKAGE) for plug in plugs(f"{PACKAGE}.{area}"))


def names() -> list[str]:
    """Return the names of all kinds without importing them."""
    return [f"{area}/{plug.name}" for area in folders(PACKAGE) for plug in plugs(f"{PACKAGE}.{area}")]


def _only(module: object) -> Kind:
    (found,) = (each for each in vars(module).values() if isinstance(each, Kind))
    return found
